/// What a person is found by at sign-in, worked out once when the name enters the program.
///
/// `folded`, `pinyin` and `initials` are kept in the session file; `room` follows from the home
/// without any table, so opening a file needs no transliterator.
package struct SearchKeys: Hashable, Sendable {
  /// The name without blanks and widths, `党员甲`.
  package let folded: String
  /// Its syllables, `dang yuan jia`.
  package let pinyin: String
  /// Their first letters, `dyj`.
  package let initials: String
  /// The home's numbers, `24-3-501`; empty without a home.
  package let room: String

  /// Works the keys out; see `Pinyin` for what it costs.
  package init(name: String, home: String?) {
    let reading = Pinyin(ofName: name)
    self.init(
      folded: name.foldedName, pinyin: reading.text, initials: reading.initials, home: home)
  }

  /// Takes up keys that were kept.
  package init(folded: String, pinyin: String, initials: String, home: String?) {
    self.folded = folded
    self.pinyin = pinyin
    self.initials = initials
    room = home.map { HomeKey($0).text } ?? ""
  }
}
