import Values

extension SearchText {
  /// What a person is found by at sign-in, worked out once when the name enters the program; see
  /// `Pinyin` for what that costs.
  package init(name: String, home: String?) {
    let reading = Pinyin(ofName: name)
    self.init(
      folded: name.foldedName, pinyin: reading.text, initials: reading.initials,
      room: home.map { HomeKey($0).text } ?? "")
  }
}
