import Affairs
import Sentences
import Text
import Values

/// Questions that forms on cards ask in the same way, and how their answers are read.
extension Answers {
  /// An amount of money.
  func money(_ question: Question<String>) throws(Unanswered) -> Money? {
    guard let text = optional(question) else { return nil }
    do throws(Money.Mistake) {
      return try Money(text.halfWidth.filter { !",，元".contains($0) })
    } catch {
      throw Unanswered(
        question,
        desk.language("请填金额，如1286.50。", "This must be an amount, such as 1286.50."))
    }
  }

  /// An amount of goods or hands, as it is said: 1000余株, 约300人.
  func measure(_ question: Question<String>) throws(Unanswered) -> Affairs.Measure? {
    guard let text = optional(question) else { return nil }
    guard let measure = try? Affairs.Measure(text) else {
      throw Unanswered(
        question,
        desk.language("请填数量和单位，如1000余株、20人。", "This must be a number and a unit, such as 20人."))
    }
    return measure
  }

  /// Money where it is a number alone or ends in 元, else a measure.
  func worth(_ question: Question<String>) throws(Unanswered) -> Worth? {
    guard let text = optional(question)?.halfWidth else { return nil }
    let isMoney = text.allSatisfy { $0.isNumber || ".,，元".contains($0) }
    if isMoney { return try money(question).map(Worth.money) }
    return try measure(question).map(Worth.measure)
  }

  func area(_ question: Question<String>) throws(Unanswered) -> Area? {
    guard var text = optional(question)?.halfWidth else { return nil }
    for unit in ["平方米", "㎡"] where text.hasSuffix(unit) { text.removeLast(unit.count) }
    guard let area = try? Area(text) else {
      throw Unanswered(
        question, desk.language("请填面积，如12.50。", "This must be an area, such as 12.50."))
    }
    return area
  }

  /// Cards by number or name, several with commas between.
  func targets(_ question: Question<String>) -> [Target] { parts(question).map { Target($0) } }

  /// A card by number or name.
  func card(_ question: Question<String>) -> CardID? { optional(question).map { CardID($0) } }

  /// What enters a party that isn't in the ledger yet; nothing where it is, or nobody is named.
  func entering(_ name: String?, as kind: PartyKind) -> [LedgerCommand] {
    guard let name, let ledger = desk.ledger?.ledger,
      ledger[id: CardID(name)] == nil, ledger.cards(called: name).isEmpty
    else { return [] }
    return [.enter(.init(card: .party(Party(name: name, kind: kind))))]
  }
}

extension Question {
  /// One of several names, or none.
  static func listed(
    _ id: String, _ label: String, _ names: [String], _ chosen: String?, _ none: String
  ) -> Question<String??> {
    let options = [String?.none] + names.map(Optional.some)
    return Question<String??>.choice(
      id, label, options, options.firstIndex(of: chosen) ?? 0
    ) { $0 ?? none }
  }
}

extension Desk {
  /// What a card is called on forms: its number, else the name that it alone bears; "" for none.
  func shortName(of id: CardID?) -> String {
    guard let id else { return "" }
    let card = ledger?.ledger[id: id]?.card
    let name = card?.name.flatMap { ledger?.ledger.cards(called: $0).count == 1 ? $0 : nil }
    return card?.number ?? name ?? id.text
  }

  func shortNames(of targets: [Target]) -> String {
    targets.map { target in target.card.map { shortName(of: $0) } ?? target.description }
      .joined(separator: "、")
  }

  func names(_ list: NameList) -> [String] { ledger?.ledger.defined.names(list) ?? [] }

  /// A list's names as a hint: 资金、人力、物力.
  func hint(_ list: NameList) -> String { names(list).joined(separator: "、") }
}
