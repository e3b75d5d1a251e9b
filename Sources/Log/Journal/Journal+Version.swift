extension Journal {
  /// The newest version of entries that this program writes and understands.
  package static let newestVersion = 5
}
