import Terminal

/// On screens an area is a rectangle of cells, not square metres.
typealias Area = Terminal.Area
