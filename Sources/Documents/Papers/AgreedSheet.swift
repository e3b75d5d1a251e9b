import Deliberation
import Text
import Values

/// 议定事项确认单: what was voted on, with which result, and what was settled, for those who were there to
/// sign before they go.
struct AgreedSheet: Paper {
  let code = "agreed-sheet"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let filing: Filing? = nil
  let isBefore = false
  let needs: [Need] = [.opening, .held, .sitting, .adjournment, .confirmedRecovery, .confirmedCopy]
  let endsWithCorrections = true

  func name(in language: Language) -> String { language("议定事项确认单", "sheet of what was agreed") }
  func document(of proceedings: Proceedings) -> Document { proceedings.agreedSheet }
}

extension DocumentKind {
  package static let agreedSheet = DocumentKind(AgreedSheet())
}

extension Proceedings {
  fileprivate var agreedSheet: Document {
    let issues = issuesMet
    let texts = VotedTexts(self, of: issues)
    var blocks: [Block] = [signingPlace, .blank]
    blocks += irregularities.map { .paragraph($0) }
    let (told, rest) = issueByIssue(issues, titled: titleMarked) { issue, outline in
      agreed(on: issue, texts, &outline)
    }
    var last = rest
    blocks += told + last.section("其他表决", votesApart) + [.blank] + signers + texts.annexes
    return Document(
      kind: .agreedSheet, audience: audience, title: [meetingName, "议定事项确认单"], blocks: blocks)
  }

  private func agreed(
    on issue: Issue, _ texts: VotedTexts, _ outline: inout Outline
  ) -> [Block] {
    let votes = session.resultVotes(of: issue)
    var results = votes.compactMap { paragraph(of: $0) }
    results += votes.flatMap { figures(of: $0) + caveats(of: $0) }
    results += groundlessRounds(on: issue) + voidedResults(of: issue) + otherTexts(on: issue)
    if let standing = standing(of: issue) { results.append(standing) }
    var blocks: [Block] = []
    if issuesMet.count == 1 { blocks += outline.section("议题", [sentence(titleMarked(issue))]) }
    blocks += outline.section("付表决的文字", texts.paragraphs(of: issue))
    blocks += outline.section("表决结果", results) + fallenPoints(of: issue, &outline)
    guard session.stands(issue) else { return blocks }
    return blocks + outline.list("执行事项", points(of: issue))
  }

  /// When and where those met who sign.
  var signingPlace: Block {
    .fields([.init("日期", daysMet), .init("地点", venue)].filter { !$0.text.isEmpty })
  }

  /// Room to sign: whoever presided, wrote and counted, everybody who came, by group, and those who came
  /// from outside the roster; nobody who wasn't there.
  var signers: [Block] {
    let people = (came(.voting) + came(.speaking)).enumerated().sorted {
      (groupPlace(of: $0.element), $0.offset) < (groupPlace(of: $1.element), $1.offset)
    }.map(\.element)
    let rows = people.map { person in
      [
        person.groups.isEmpty
          ? person.details.organisation ?? "" : person.groups.joined(separator: "、"),
        called(person), "", noted(person),
      ]
    }
    let table = TextTable(
      columns: [
        .init("身份（单位）", least: 12), .init("姓名"), .init("签字", least: 14), .init("备注", least: 4),
      ], rows: rows)
    let line = "________________"
    return [.fields(signatures.filter { $0.label != "日期" })]
      + (rows.isEmpty ? [] : [.line("到会人员签字："), .table(table)])
      + [
        .blank, .labelled("监督委员会（签字）：", line), .labelled("上级到会人员（职务、签字）：", line),
        .labelled("日期：", "____年__月__日"),
      ]
  }

  /// The place of somebody's first group in the order of the papers; guests without a vote stand last.
  private func groupPlace(of person: Participant) -> Int {
    let groups = details.groups
    let place = person.groups.compactMap { groups.firstIndex(of: $0) }.min() ?? groups.count
    return person.standing == .voting ? place : groups.count + 1 + place
  }

  private func noted(_ person: Participant) -> String {
    [
      person.standing == .voting ? nil : person.standing.word,
      session.attendance(of: person.id).way == .online ? "线上" : nil,
    ].compactMap { $0 }.joined(separator: "、")
  }
}
