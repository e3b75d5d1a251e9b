import Deliberation
import Office
import Terminal
import Text

/// 送达登记: which dwellings were handed their slip. Silence counts for nothing without it.
struct DeliveryScreen: Screen {
  private var dwellings: DwellingList
  private var marks: DeliveryMarks
  private var leaving: Confirmation?

  init(_ owners: OwnersVote) {
    dwellings = DwellingList(owners.roll.dwellings)
    marks = DeliveryMarks(of: owners.vote)
  }

  func title(in context: Context) -> String {
    DeliveryOffers.register.title(in: context.language)
  }
  var isPrivate: Bool { true }
  var takesText: Bool { dwellings.isFinding }

  func table(in context: Context) -> [PageCommand<Self>] {
    let keep = DeliveryOffers.keep
    return [
      PageCommand(Self.mark) { screen, _ in
        screen.mark()
        return .stay
      },
      PageCommand(Self.all, whyNot: { keep.whyNot($0.marks, $1.desk) }) { screen, context in
        screen.marks.mark(OwnersVote(context.session)?.roll.dwellings.map(\.room) ?? [])
        return .stay
      },
      PageCommand(DwellingList.find) { screen, _ in
        screen.dwellings.find()
        return .stay
      },
      PageCommand(keep.name, whyNot: { keep.whyNot($0.marks, $1.desk) }) { screen, context in
        screen.keep(in: &context)
      },
    ]
  }

  private static let mark = CommandName(
    "mark-delivered", title: ("已送达（再按取消）", "Delivered (again: not)"), label: ("送达", "Delivered"),
    help: ("标记选中的一户，空格相同。", "Marks the chosen dwelling, as Space does."))
  private static let all = CommandName(
    "all-delivered", title: ("全部已送达", "All delivered"), label: ("全部", "All"),
    help: ("各户都已送达。", "Every dwelling was handed its slip."))

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if let step = leaving.leave(by: key) { return step }
    if !dwellings.isFinding {
      switch key {
      case .character(" "):
        mark()
        return .stay
      case .escape where marks.isChanged:
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
    marks.toggle(room)
    dwellings.advance()
  }

  /// Writes the register down; what was put in and taken out is asked for as the office needs it.
  private func keep(in context: inout Context) -> Step {
    let act = DeliveryOffers.keep.act(marks, context.desk)
    guard case .give(let commands) = act else { return act.step(in: &context).inPlace }
    for command in commands where !context.perform(command) {
      return DeliveryOffers.late(command, refused: context.refusal, at: context.desk).map {
        .push(RequestScreen($0, in: context))
      } ?? .stay
    }
    context.say(SlipsWording(context.language).deliveryKept)
    return .pop
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
      words.delivered(marks.delivered.count, of: owners.roll.dwellings.count), in: inner,
      style: .heading)
    canvas.put(words.deliveryHint, in: inner.bottom(1), style: .strong)
    let names = Dictionary(owners.roll.dwellings.map { ($0.room, $0.owners) }) { first, _ in first }
    dwellings.draw(
      on: &canvas, in: inner.droppingTop(1).droppingBottom(2), language: context.language
    ) { room in
      let isDelivered = marks.delivered.contains(room)
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
