import Affairs
import Deliberation
import Text
import Values

extension Affairs.Thread.Fact {
  /// What happened, as a line of a matter's days says it.
  package func sentence(_ name: CardNaming) -> String {
    let language = name.language
    switch self {
    case .meeting(let it): return meeting(it, name)
    case .vote(let vote):
      return language("表决：", "vote: ") + (vote.line(in: language) ?? "")
    case .objected(let it):
      return it.inWriting
        ? language("书面异议\(it.number)", "written objection \(it.number)")
        : language("口头异议\(it.number)", "spoken objection \(it.number)")
    case .objectionSettled(let number):
      return language("异议\(number)了结", "objection \(number) settled")
    case .consent(let it):
      return language(
        "\(it.party)：\(it.answer.name(in: language))",
        "\(it.party): \(it.answer.name(in: language))")
    case .mediated: return language("协调", "mediation")
    case .reported(_, let what, let report):
      let kind = (report.isDone ? NoteKind.done : .progress).name(in: language)
      return language(
        "\(short(what).inQuotes)\(kind)：\(short(report.text, 60))",
        "\(short(what).inQuotes), \(kind): \(short(report.text, 60))")
    case .entered(let card):
      return LedgerEvent.entered(.init(card: card)).sentence(name)
    case .revised(.voice(let voice), from: .voice(let before))
    where voice.answer != nil && voice.answer != before.answer:
      let what = Card.voice(voice).words(in: language) { name($0) }
      let result = voice.answer?.result.name(in: language) ?? ""
      return language("答复\(what)：\(result)", "\(what) answered: \(result)")
    case .revised(let card, _): return LedgerEvent.revised(.init(card: card)).sentence(name)
    case .ended(let card, let ending):
      let what = card.map { $0.words(in: language) { name.called($0) } } ?? ""
      let how = ending.how.name(in: language)
      return language("\(what)\(how)", "\(what) \(how)")
        + (ending.reason.map { language("，原因：\($0)", ", because: \($0)") } ?? "")
    case .begun(let procedure):
      return language("开始办理，流程\(procedure.inQuotes)", "begun by \(procedure.inQuotes)")
    case .passed(let step, _): return language("\(step.inQuotes)已办", "\(step.inQuotes) passed")
    case .skipped(let step, let reason):
      return language(
        "跳过\(step.inQuotes)，原因：\(reason)", "\(step.inQuotes) skipped, because: \(reason)")
    case .sentBack(let to, let reason):
      return language(
        "退回\(to.inQuotes)，原因：\(reason)", "sent back to \(to.inQuotes), because: \(reason)")
    case .linked(let matters, let reason):
      return language(
        "同一事项：\(name(matters))，原因：\(reason)", "one matter: \(name(matters)), because: \(reason)")
    case .noted(let note): return note.sentence(name)
    case .drawn(let drawn): return LedgerEvent.drawn(drawn).sentence(name)
    }
  }

  private func meeting(_ it: Affairs.Thread.Meeting, _ name: CardNaming) -> String {
    let language = name.language
    let votes = it.votes.compactMap { $0.line(in: language) }
    let state =
      it.isHeld ? it.status.name(in: language) : language("未召开", "not held")
    return ([it.body.isEmpty ? it.title : it.body, it.form, state] + votes)
      .filter { !$0.isEmpty }.joined(separator: language("，", ", "))
  }
}
