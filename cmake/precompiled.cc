// Nothing of its own: the unit that the precompiled standard headers are made with.
