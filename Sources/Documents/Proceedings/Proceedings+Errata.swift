import Deliberation
import Values

/// 勘误: slips of the pen in a text that was voted on.
extension Proceedings {
  /// 勘误 of a version that was voted on, as they stand beside its text.
  func errata(besideVersion number: Int, of motion: Motion.ID) -> [String] {
    session.entries.filter { session.retractedBy[$0.number] == nil }.flatMap { entry in
      entry.events.compactMap { event in
        guard case .erratumNoted(let noting) = event, noting.motion == motion,
          noting.version == number, !readsAlike(noting.erratum, in: motion, version: number)
        else { return nil }
        let erratum = noting.erratum
        let who =
          isPublic
          ? "" : (erratum.by.map { "，更正人\($0)" } ?? "") + "，审核人\(erratum.approved)"
        return "\(motionName(motion))全文中的“\(free(erratum.old))”应为“\(free(erratum.new))”"
          + "（\(entry.at.day.official)更正\(who)；\(effect(of: erratum))）。"
      }
    }
  }

  /// 勘误: beside a text that keeps its words.
  func erratum(_ event: Event) -> String? {
    guard case .erratumNoted(let noting) = event,
      !readsAlike(noting.erratum, in: noting.motion, version: noting.version)
    else { return nil }
    let (id, version, erratum) = (noting.motion, noting.version, noting.erratum)
    let text =
      "\(motionName(id))全文（第\(version)稿）中的“\(free(erratum.old))”应为“\(free(erratum.new))”，"
      + "\(effect(of: erratum))。"
    let motion = session.motions[id].flatMap { session.issues[$0.issue] }
    let issue = session.issues.count > 1 ? motion.map { "“\(title(of: $0))”" } ?? "" : ""
    let reason = isPublic ? nil : erratum.reason.map { "理由：\(sentence($0))" }
    return issue + text + (reason ?? "") + hands(erratum.by, erratum.approved)
  }

  /// Whether nothing but somebody's name was written wrongly, of which a public copy says neither.
  private func readsAlike(_ erratum: Erratum, in motion: Motion.ID, version: Int) -> Bool {
    let text = session.motions[motion]?.versions.first { $0.number == version }?.text ?? erratum.old
    return publicText?.readAlike(text, text.replacing(erratum.old, with: erratum.new)) == true
  }

  /// That a slip changes nothing; what an earlier program took for one may be another text.
  private func effect(of erratum: Erratum) -> String {
    erratum.new.isSlip(of: erratum.old)
      ? "系笔误，表决的文字和结果不变" : "不限于笔误，表决通过的是原来的文字"
  }
}
