extension String {
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension String {
  /// The same unless its first word is a mark that has digits, such as `h-07`: that stays as it is
  /// written.
  package var capitalizedFirstWord: String {
    prefix { !$0.isWhitespace }.contains(where: \.isNumber) ? self : capitalizedFirst
  }
}
