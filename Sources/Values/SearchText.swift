/// What a name is found by: computed at import, so that opening a file transliterates nothing.
package struct SearchText: Hashable, Codable, Sendable {
  /// The name with widths folded and spaces dropped.
  package var folded: String
  /// Full pinyin without tones, a space between syllables, `zhang san`.
  package var pinyin: String
  /// First letters, `zs`.
  package var initials: String
  /// The numbers of the home in order, `24-3-501`.
  package var room: String

  package init(folded: String = "", pinyin: String = "", initials: String = "", room: String = "") {
    self.folded = folded
    self.pinyin = pinyin
    self.initials = initials
    self.room = room
  }
}
