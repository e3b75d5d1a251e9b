import Deliberation
import Sentences
import Text

/// 签字页 of the record: those who were there sign that it tells of the meeting they came to.
struct SignaturePage: Paper {
  let code = "signature-page"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let isBefore = false
  let needs: [Need] = [.opening, .held, .sitting, .adjournment]

  func name(in language: Language) -> String { language("签字页", "signature page") }
  func document(of proceedings: Proceedings) -> Document { proceedings.signaturePage }
}

extension DocumentKind {
  package static let signaturePage = DocumentKind(SignaturePage())
}

extension Proceedings {
  fileprivate var signaturePage: Document {
    let issues = issuesMet
    let listed = issues.map { issue in
      let mark = issues.count > 1 ? chineseNumeral(place(of: issue)) : ""
      return Block.labelled("议题\(mark)：", titleMarked(issue))
    }
    return Document(
      kind: .signaturePage, audience: audience, title: [meetingName, "签字页"],
      blocks: [signingPlace] + listed + [
        .blank, .paragraph("会议的经过和结果载于会议记录，到会人员签字如下。"), .blank,
      ] + signers)
  }
}
