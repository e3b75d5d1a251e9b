import Deliberation
import Office
import Sentences
import Terminal
import Text
import Values

/// 送达登记: which dwellings were handed their slip. Silence counts for nothing without it.
struct DeliveryScreen: Screen {
  private var dwellings: DwellingList
  private let kept: Set<String>
  private var delivered: Set<String>
  private var leaving: Confirmation?

  init(_ owners: OwnersVote) {
    dwellings = DwellingList(owners.roll.dwellings)
    kept = Set(owners.vote.delivered ?? [])
    delivered = kept
  }

  func title(in context: Context) -> String { CommandName.delivery.title(in: context.language) }
  var isPrivate: Bool { true }
  var takesText: Bool { dwellings.isFinding }

  func commands(in context: Context) -> [ProgramCommand] {
    [.markDelivered, .allDelivered, .findRoom, .saveDelivery].map { ProgramCommand(name: $0) }
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if var question = leaving {
      let answer = question.handle(key)
      leaving = answer == nil ? question : nil
      if case .confirmed = answer { return .pop }
      return .stay
    }
    if !dwellings.isFinding {
      switch key {
      case .character(" "):
        mark()
        return .stay
      case .escape where delivered != kept:
        let words = SlipsWording(context.language)
        leaving = Confirmation(
          words.deliveryLost, cancel: RegisterWording(context.language).stay,
          confirm: RegisterWording(context.language).leaveIt, openedBy: key)
        return .stay
      default: break
      }
    }
    return dwellings.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  private mutating func mark() {
    guard let room = dwellings.selected else { return }
    if delivered.remove(room) == nil { delivered.insert(room) }
    dwellings.advance()
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard let owners = OwnersVote(context.session) else { return nil }
    let rooms = owners.roll.dwellings.map(\.room)
    switch command.name {
    case .markDelivered: mark()
    case .allDelivered: delivered = Set(rooms)
    case .findRoom: dwellings.find()
    case .saveDelivery:
      let (vote, words) = (owners.vote.id.text, SlipsWording(context.language))
      let added = rooms.filter { delivered.contains($0) && !kept.contains($0) }
      let takenOut = rooms.filter { kept.contains($0) && !delivered.contains($0) }
      let adding: [Command] =
        added.isEmpty && owners.vote.delivered != nil
        ? [] : [.registerDelivery(.init(vote: vote, rooms: added))]
      if !takenOut.isEmpty { return .replace(takeOut(takenOut, of: vote, adding, in: context)) }
      for command in adding where !context.perform(command) {
        return deliveredBefore(command, in: context).map { .push($0) } ?? .stay
      }
      context.say(words.deliveryKept)
      return .pop
    default: return nil
    }
    return .stay
  }

  /// Asks on which day slips were delivered that are entered when the last day is past; nil where
  /// something else was refused.
  private func deliveredBefore(_ command: Command, in context: Context) -> FormScreen? {
    guard case .round(.deliveredLate)? = context.refusal, let session = context.session else {
      return nil
    }
    let language = context.language
    let page = FormPage(
      notes: [context.refusal?.sentence(in: language, of: session) ?? ""],
      [.day(.deliveredOn, in: language)], language: language)
    return FormScreen(title(in: context), page, in: context) { page, context in
      let day = page.day(.deliveredOn, in: context)
      if let problem = day.problem { return problem }
      guard let on = day.value else { return .missing(.deliveredOn, context.language) }
      return .commands(
        [command], happened: Moment(someTimeOn: on, offset: context.now.offset))
    }
  }

  /// Asks why dwellings leave the register again, then writes both.
  private func takeOut(
    _ rooms: [String], of vote: String, _ adding: [Command], in context: Context
  ) -> FormScreen {
    let language = context.language
    let page = FormPage(
      notes: [SlipsWording(language).takenOut(rooms)], [.lines(.reason, in: language, rows: 2)],
      language: language)
    return FormScreen(title(in: context), page, in: context) { page, _ in
      guard let reason = page.optional(.reason) else { return .missing(.reason, language) }
      return .commands([.takeOutDelivery(.init(vote: vote, rooms: rooms, reason: reason))] + adding)
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let owners = OwnersVote(context.session) else { return }
    if let leaving {
      leaving.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
      return
    }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    canvas.put(
      words.delivered(delivered.count, of: owners.roll.dwellings.count), in: inner, style: .heading)
    canvas.put(words.deliveryHint, in: inner.bottom(1), style: .strong)
    let names = Dictionary(owners.roll.dwellings.map { ($0.room, $0.owners) }) { first, _ in first }
    dwellings.draw(
      on: &canvas, in: inner.droppingTop(1).droppingBottom(2), language: context.language
    ) { room in
      let isDelivered = delivered.contains(room)
      return [
        Span(room.padded(to: 12), .strong),
        Span(RegisterWording(context.language).head(names[room] ?? []).padded(to: 24)),
        Span(
          isDelivered ? "√ " + words.deliveredMark : "  " + words.notDelivered,
          isDelivered ? .strong : .quiet),
      ]
    }
  }
}
