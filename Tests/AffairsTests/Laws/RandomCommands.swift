import Affairs
import Deliberation
import TestSupport
import Values

/// Commands as several clerks might give them, most of them allowed.
struct RandomCommands {
  let ledger: Ledger

  func next(by random: inout SeededGenerator) -> LedgerCommand {
    let day = Day(number: 19_000)
    let living = Card.Kind.allCases.flatMap { ledger.living($0) }
    let some = living.randomElement(using: &random)
    let matter = ledger.living(.matter).randomElement(using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1:
      return .enter(
        .init(card: .site(Site(name: "花箱\(Int.random(in: 1...9, using: &random))", kind: .box))))
    case 2:
      return .enter(.init(card: .party(Party(name: "志愿队", kind: .team))))
    case 3:
      return .enter(.init(card: .matter(Matter(title: "加装电梯"))))
    case 4:
      guard let site = ledger.living(.site).randomElement(using: &random)?.id,
        let party = ledger.living(.party).randomElement(using: &random)?.id
      else { return .define(.init(.setting(.silenceDays, Int.random(in: 1...99, using: &random)))) }
      var pledge = Pledge(kind: .adopt, by: .party(party), on: [.card(site)])
      pledge.ways = ["人力"]
      return .enter(.init(card: .pledge(pledge)))
    case 5, 6:
      guard var card = some?.card else { return .define(.init(.setting(.expiryDays, 7))) }
      let text = "名称\(Int.random(in: 1...99, using: &random))"
      switch card {
      case .site(var it):
        it.name = text
        card = .site(it)
      case .party(var it):
        it.name = text
        card = .party(it)
      case .matter(var it):
        it.title = text
        card = .matter(it)
      case .pledge(var it):
        it.what = text
        card = .pledge(it)
      case .flow, .voice, .task: break
      }
      return .revise(.init(card: card))
    case 7:
      return .end(
        .init(card: some?.id ?? CardID("无"), ending: .terminated, reason: "不办了", day: day))
    case 8:
      var note = Note(
        on: [.card(some?.id ?? CardID("无"))], kind: .progress, day: day, by: "居委会", text: "在办")
      if Bool.random(using: &random) { note.kind = .done }
      return .note(.init(note))
    case 9:
      return .begin(.init(matter: matter?.id ?? CardID("无"), procedure: "five-people", on: day))
    case 10:
      let course = matter?.course
      return .skip(
        .init(
          matter: matter?.id ?? CardID("无"), step: course?.current?.id ?? "民评", reason: "合并",
          on: day))
    case 11:
      return .sendBack(
        .init(matter: matter?.id ?? CardID("无"), to: "民议", reason: "意见不一", on: day))
    case 12:
      guard let conflict = ledger.conflicts.randomElement(using: &random),
        let holding = conflict.holding
      else {
        return .define(.init(.setting(.silenceDays, Int.random(in: 1...99, using: &random))))
      }
      return .prefer(.init(entry: conflict.entries[0], over: holding))
    case 13:
      var flow = Flow(
        way: .in, kind: .money(source: nil), item: "义卖", worth: .money(Money(fen: 100)), on: day)
      flow.about = some.map { [.card($0.id)] } ?? []
      return .enter(.init(card: .flow(flow)))
    case 14:
      return .enter(
        .init(
          card: .voice(Voice(about: .card(some?.id ?? CardID("无")), text: "请修路灯", on: day))))
    case 15:
      var note = Note(
        on: [.card(some?.id ?? CardID("无"))], kind: .visit, day: day, by: "回访组", text: "肯定成效")
      note.demands = (0..<Int.random(in: 1...2, using: &random)).map { number in
        .init(what: "第\(number)项", lead: "街道", responsible: [], due: day)
      }
      return .note(.init(note))
    case 16:
      let voice = ledger.living(.voice).randomElement(using: &random)
      return .promote(.init(card: voice?.id ?? CardID("无")))
    case 17:
      let other = ledger.living(.matter).randomElement(using: &random)
      return .link(
        .init(matters: [matter, other].compactMap { $0?.id }, reason: "同一件事"))
    case 18:
      return .pass(
        .init(
          matter: matter?.id ?? CardID("无"), step: matter?.course?.current?.id ?? "民评", on: day,
          despite: Bool.random(using: &random) ? "事出有因" : nil))
    default:
      let entry = ledger.entries.randomElement(using: &random)?.id ?? EntryID(chain: "k", n: 1)
      return .retract(.init(entry: entry, reason: "记错了"))
    }
  }
}
