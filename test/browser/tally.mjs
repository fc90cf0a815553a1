// Counts what passed and what did not, and says so as it goes. The last line: N passed, N failed
export class Tally {
  passed = 0
  failed = 0

  // `work` gives back what is wrong, line by line; nothing is well.
  async check (name, work) {
    let wrong
    try {
      wrong = await work()
    } catch (error) {
      wrong = [String(error.message).split('\n').slice(0, 6).join(' | ')]
    }
    if (wrong.length === 0) {
      this.passed += 1
      console.log(`ok   ${name}`)
      return true
    }
    this.failed += 1
    console.log(`NOT  ${name}`)
    for (const line of wrong) console.log(`       ${line}`)
    return false
  }

  end () {
    console.log(`${this.passed} passed, ${this.failed} failed`)
    return this.failed === 0 ? 0 : 1
  }
}
