extension Form {
  /// - Parameter columns: How wide the form is drawn.
  package mutating func handle(_ key: Key, columns: Int) -> Event {
    if var asked = question {
      let answer = asked.handle(key)
      question = answer == nil ? asked : nil
      return answer == .confirmed ? .cancelled : .moved
    }
    switch key {
    case .escape: return leave(by: key)
    case .tab: return move(1)
    case .backTab: return move(-1)
    default: break
    }
    guard fields.indices.contains(place) else { return handleButton(key) }
    if case .choice(let options, let selected) = fields[place].entry,
      let chosen = Self.choose(key, among: options.count, selected: selected)
    {
      fields[place].entry = .choice(options, selected: chosen)
      message = nil
      return .edited
    }
    let isMove = [.left, .right, .up, .down, .home, .end].contains(key)
    let width = fieldColumns(columns)
    if edit(place, { $0.handle(key, columns: width) }) == true {
      if !isMove { message = overflow }
      return isMove ? .moved : .edited
    }
    switch key {
    case .enter, .down, .pageDown: return move(1)
    case .up, .pageUp: return move(-1)
    default: return .ignored
    }
  }

  /// That a field had no room for all that was typed or pasted; nil where it had.
  private var overflow: String? {
    switch fields[place].entry {
    case .text(let field), .lines(let field, _), .number(let field):
      field.untaken > 0
        ? words?.noRoom(fields[place].label, limit: field.limit, untaken: field.untaken) : nil
    case .choice: nil
    }
  }

  private mutating func handleButton(_ key: Key) -> Event {
    switch key {
    case .enter: return place == fields.count ? .submitted : leave(by: key)
    case .left, .up: return move(-1)
    case .right, .down: return move(1)
    default: return .ignored
    }
  }

  private mutating func move(_ step: Int) -> Event {
    let count = fields.count + 2
    place = (place + step + count) % count
    return .moved
  }

  private static func choose(_ key: Key, among count: Int, selected: Int?) -> Int? {
    guard count > 0 else { return nil }
    switch key.folded {
    case .right, .character(" "): return selected.map { ($0 + 1) % count } ?? 0
    case .left: return selected.map { ($0 + count - 1) % count } ?? count - 1
    default:
      guard let digit = key.digit else { return nil }
      let place = digit == 0 ? 9 : digit - 1
      return place < count ? place : nil
    }
  }
}
