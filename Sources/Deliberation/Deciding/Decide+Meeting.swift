extension Chair {
  /// The events that stop a turn still under way.
  func stopped() -> [Event] {
    guard let id = session.floor.current, let turn = session.turns[id] else { return [] }
    return [.turnStopped(.init(turn: id, seconds: turn.elapsed(at: moment)))]
  }
}

extension String {
  /// Whether it reads as a 文号 does, `胜古北社议〔2024〕5号`: the issuer's mark, the whole year in
  /// six-cornered brackets, a number without leading zeros (GB/T 9704—2012).
  var isDocumentNumber: Bool {
    guard let open = firstIndex(of: "〔"), let close = firstIndex(of: "〕"), open < close,
      open > startIndex, last == "号"
    else { return false }
    let year = self[index(after: open)..<close]
    let number = self[index(after: close)...].dropLast()
    func isPlain(_ text: Substring) -> Bool {
      !text.isEmpty && text.first != "0" && text.allSatisfy { ("0"..."9").contains($0) }
    }
    return year.count == 4 && isPlain(year) && isPlain(number) && !contains(where: \.isWhitespace)
  }
}
