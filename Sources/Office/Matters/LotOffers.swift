import Affairs
import Archives
import Sentences
import Text
import Values

/// What is offered where fewer places are than applied.
package enum LotOffers {
  /// 抽签, among those who applied for a matter and signed nothing yet.
  package static let draw: Offer<MatterInFull> = Offer(
    CommandName(
      "draw-lot", title: ("抽签", "Draw lots"),
      help: (
        "报名多于名额时抽签：当众报出种子，次序由它算出，抽中的得名额，其余按次序候补。不能撤销。",
        "Draws among those who applied from a seed that is called out; who comes after the places waits. It can't"
          + " be undone."
      )), isPrivate: true,
    whyNot: { matter, desk in
      applied(to: matter, desk).count > 1
        ? nil
        : desk.language(
          "没有两份以上还没签订的报名，不用抽签。", "There aren't two unsigned applications to draw among.")
    }
  ) { matter, desk in
    let language = desk.language
    let pledges = applied(to: matter, desk)
    let places = Question.number("places", language("名额", "Places"))
    // A meeting's mark is known to all before the draw, and nobody can choose it.
    let meeting = matter.thread.meetings.last?.session
    let seed = Question.line(
      "seed", language("种子", "Seed"), meeting ?? "",
      hint: language("抽签前当众报出，如会议编号", "called out before, such as a meeting's mark"))
    let witness = Question.line(
      "witness", language("监督人", "Witness"), hint: language.mayStayEmpty)
    let name = desk.ledger?.naming(in: language, on: desk.now.day)
    let applied = pledges.compactMap { name?.called($0.by) }
    return .ask(
      Request(
        draw.name.title(in: language),
        notes: [
          matter.summary.title,
          language("报名\(applied.count)份：", "\(applied.count) applied: ") + language.list(applied),
        ], [places.field, seed.field, witness.field]
      ) { answers throws(Unanswered) in
        .init(
          entering: .draw(
            .init(
              about: matter.summary.number, seed: try answers.required(seed),
              places: try answers.required(places), among: pledges.compactMap(\.id),
              witness: answers.optional(witness))))
      })
  }

  /// Who applied for it and signed nothing yet; whoever a lot gave a place or a turn keeps it.
  private static func applied(to matter: MatterInFull, _ desk: Desk) -> [Pledge] {
    let drawn = Set((matter.reserves?.holding ?? []) + (matter.reserves?.waiting ?? []))
    return matter.pledges.filter { pledge in
      guard pledge.kind == .adopt || pledge.kind == .apply, let id = pledge.id else { return false }
      return pledge.signed == nil && pledge.done == nil && !drawn.contains(id)
        && desk.ledger?.ledger[id: id]?.isLiving == true
    }
  }
}
