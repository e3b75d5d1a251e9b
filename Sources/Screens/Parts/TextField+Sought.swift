import Terminal

extension TextField {
  /// What a list is searched for: a stroke before it only says that a search begins, since a digit alone
  /// would be a command; a Chinese input method writes 、 for it.
  var sought: String {
    guard let first = characters.first, "/、".contains(first) else { return text }
    return String(characters.dropFirst())
  }
}
