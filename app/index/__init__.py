"""The events of a collection as sorted arrays in memory: windows, counts and pages at any scale.

The library file is the truth; an index is made of it in one reading and made anew when it has changed. It
knows keys, instants and codes; texts stay in the library.
"""
