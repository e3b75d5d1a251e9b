import Values

extension String {
  /// The text without the characters that nobody sees, for a field that somebody types or pastes
  /// into.
  package var seen: String { withoutInvisible }
}
