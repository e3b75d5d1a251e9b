import Affairs
import Sentences
import Text
import Values

/// What is offered on what two computers changed.
package enum ConflictOffers {
  /// 用这一份: one of two entries holds.
  package static let prefer: Offer<(conflict: Conflict, entry: EntryID)> = Offer(
    CommandName(
      "prefer-entry", title: ("用这一份", "Take this one"), label: ("用这一份", "Take it"),
      help: (
        "两台电脑各改了一份，定下以光标所在的一份为准；这一条不能撤销。",
        "Of what two computers wrote, the one under the cursor holds; this can't be undone."
      )), isPrivate: true, isDangerous: true
  ) { chosen, desk in
    let language = desk.language
    let others = chosen.conflict.entries.filter { $0 != chosen.entry }
    let name =
      desk.ledger?.naming(in: language, on: desk.now.day)
      ?? CardNaming(in: language, on: desk.now.day)
    let said = (desk.ledger?.ledger.entries(of: chosen.entry) ?? []).map { $0.sentence(name) }
    return .confirm(
      Act.Question(
        prefer.name.title(in: language),
        language("以这一份为准吗？", "Is this the one that holds?"),
        details: ["", "\(chosen.entry)"] + said,
        confirm: prefer.name.label(in: language),
        entering: others.map { .prefer(.init(entry: chosen.entry, over: $0)) }))
  }
}
