import Deliberation
import Sentences
import Text
import Values

/// 委托书: by which somebody who can't come has another vote, issue by issue and for the text it names
/// alone; in a written round, for that round.
struct ProxyForm: Paper {
  let code = "proxy-form"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let filing: Filing? = nil
  let isBefore = true
  let needs: [Need] = [.announcement, .beforeOrRunning, .proxies]

  func isBefore(in proceedings: Proceedings) -> Bool { proceedings.ownersRounds.isEmpty }
  func name(in language: Language) -> String { language("委托书", "proxy form") }
  func document(of proceedings: Proceedings) -> Document { proceedings.proxyForm }
}

extension DocumentKind {
  package static let proxyForm = DocumentKind(ProxyForm())
}

extension Need {
  /// It is handed out before a meeting, or while owners answer in writing.
  package static let beforeOrRunning = Need(code: "beforeOrRunning") {
    $0.ownersRounds.isEmpty || $0.openRound != nil
  } sentence: { paper, language, _ in
    language(
      "书面表决已经截止，不再出\(paper)。",
      "The vote in writing is over, so there is no \(paper) any more.")
  }

  /// The rule counts what somebody says for another, and the body takes it.
  package static let proxies = Need(code: "proxies") {
    $0.openRound.map { $0.opening.rule.proxies } ?? $0.details.rule.proxies
      && $0.details.proxiesPerHolder != 0
  } sentence: { paper, language, _ in
    language("本次会议的表决不接受委托，不出\(paper)。", "No proxies are taken, so there is no \(paper).")
  }
}

extension Proceedings {
  /// The owners' round whose slips are out.
  var openRound: Vote? { ownersRounds.last { $0.announcement == nil && $0.closed == nil } }

  fileprivate var proxyForm: Document {
    let round = openRound
    var blocks: [Block] = [
      .line("委托人：________________　房号（单位）：________________"),
      .line("受托人：________________　房号（单位）：________________"),
      .paragraph(mandate(in: round)),
    ]
    if let round {
      blocks += text(of: round).map { .paragraph($0) }
      blocks.append(.paragraph(choices(withAbstention: true)))
    } else {
      for issue in session.issues.values { blocks += mandate(on: issue) }
    }
    let most = details.proxiesPerHolder.map { "每人最多接受\($0)人委托。" } ?? ""
    blocks += [
      .line("有效期：\(term(of: round))"), .blank,
      .small("每项只选一格。意见只对所列议题、所列稿次的文字有效，所表决的文字不同的，不作为对它的意见。\(most)"),
      .fields([.init("委托人（签字）", ""), .init("受托人（签字）", ""), .init("日期", "____年__月__日")]),
    ]
    let title = round.map { ["关于\(about($0))的", "表决委托书"] } ?? [meetingName, "委托书"]
    return Document(kind: .proxyForm, audience: audience, title: title, blocks: blocks)
  }

  private func mandate(in round: Vote?) -> String {
    if let round {
      return "委托人委托上述受托人，在\(convener)组织的\(about(round))书面表决中代为填写、交回表决票，意见如下："
    }
    let place = venue.isEmpty ? "" : "在\(venue)"
    return "委托人不能参加\(scheduled)\(place)召开的\(sitting ?? body)，委托上述受托人代为参加表决，对各议题的意见如下："
  }

  /// An issue with the text it is of; who came decides nothing that the owners decide.
  private func mandate(on issue: Issue) -> [Block] {
    let heading = Block.line("议题\(chineseNumeral(place(of: issue)))　\(title(of: issue))")
    if isForOwners(issue) {
      return [heading, .paragraph("属于业主共同决定事项，会上不表决，本委托书不及于本议题。")]
    }
    guard let motion = session.currentMotion(of: issue.id) else {
      return [
        heading, .paragraph("\(motionWord)（第____稿）：________________"),
        .paragraph(choices(withAbstention: details.asksAbstentions)),
      ]
    }
    let said = sentence(free(motion.current.text).replacingLineBreaks())
    return [
      heading, .paragraph("\(motionName(motion.id, version: motion.current.number))：\(said)"),
      .paragraph(choices(withAbstention: details.asksAbstentions)),
    ]
  }

  private func choices(withAbstention: Bool) -> String {
    "□同意　□反对　\(withAbstention ? "□弃权　" : "")□由受托人决定"
  }

  private func term(of round: Vote?) -> String {
    guard let period = round?.period else { return "____年__月__日至____年__月__日，限本次会议。" }
    return "\(period.from.official)至\(period.until.official(after: period.from))，限本次表决。"
  }
}
