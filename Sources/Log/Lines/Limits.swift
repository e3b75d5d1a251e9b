/// What a session file may hold, enforced when writing and again when reading.
package enum Limits {
  /// Bytes of a line, its newline included.
  package static let line = 16 << 20
  /// Arrays and objects within each other, the line's own object included.
  package static let depth = 64
  /// Events of one entry.
  package static let events = 100_000
}
