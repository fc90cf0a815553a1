"""The trail of a database, for suites in Python: what is packed (docs/formats/packed.md) is unpacked by zstd's own tool."""
import json
import pathlib
import subprocess

DICTIONARIES = pathlib.Path(__file__).resolve().parent.parent / "src/platform/packing/dictionaries"
NEWEST = 2  # what anything is packed with that a suite has made
MAGIC = bytes([0x28, 0xB5, 0x2F, 0xFD])  # of each frame, which is left out where it is kept


def unpacked(packings):
    """What each of these JSON texts says, in their order."""
    packings = list(packings)
    if not packings:
        return []
    if any(packed[0] != NEWEST for packed in packings):
        raise SystemExit("packed with a dictionary that this suite does not know")
    frames = b"".join(MAGIC + packed[1:] for packed in packings)
    text = subprocess.run(["zstd", "--decompress", "--stdout", "-D", DICTIONARIES / f"{NEWEST}.dictionary"], input=frames, check=True,
                          capture_output=True).stdout.decode()
    reader, out, at = json.JSONDecoder(), [], 0
    while at < len(text):
        one, at = reader.raw_decode(text, at)
        out.append(one)
    if len(out) != len(packings):
        raise SystemExit(f"{len(packings)} were packed, and {len(out)} came out")
    return out


def entries(lines, newest=None):
    """The entries of the trail in their order; of so many of the newest, if said."""
    most = -1 if newest is None else newest
    rows = lines.execute("select bytes, packed from audit_entries order by sequence desc limit ?", (most,)).fetchall()
    rows.reverse()
    packed = iter(unpacked(packed for _, packed in rows if packed is not None))
    return [json.loads(plain) if packed_ is None else next(packed) for plain, packed_ in rows]
