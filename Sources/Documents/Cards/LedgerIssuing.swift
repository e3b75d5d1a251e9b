import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What a paper takes from outside the ledger and the extracts of meetings.
package struct LedgerIssuing: Hashable, Sendable {
  /// The day it is made, for which it tells how things stand.
  package var on: Day
  /// The span that accounts are of; nil for all there is.
  package var from: Day?
  package var to: Day?
  /// 业主 of each dwelling, by its room, from the meetings' registers.
  package var owners: [String: String] = [:]
  /// The files that the matter's record lies in.
  package var files: [HeldFile] = []
  /// What was put right or struck out in them, a sentence each.
  package var changes: [String] = []
  /// What each meeting came to on its issues, by its id; of one whose file can't be read nothing.
  package var settled: [String: [Deliberation.Issue.ID: SettledIssue]] = [:]
  /// 不同意见 and 异议 in full, by the id of the meeting; of one whose file can't be read none.
  package var dissent: [String: [Dissent]] = [:]
  /// What a public copy prints in the place of a sentence, by how it would print it.
  package var rewritings: [String: String] = [:]
  /// Words that hold a sentence of a public copy back.
  package var heldWords = HeldWords()
  /// Where the office publishes; what stands in a garden has it.
  package var address: WebAddress?

  package init(on: Day, from: Day? = nil, to: Day? = nil) {
    (self.on, self.from, self.to) = (on, from, to)
  }

  /// Whose a dwelling is, however much of its address is written; nil where it may be several.
  func owner(of room: String) -> String? {
    if let owner = owners[room] { return owner }
    let numbers = Dwellers.numbers(of: room)
    let found = owners.filter { Dwellers.numbers(of: $0.key).suffix(numbers.count) == numbers[...] }
    return numbers.isEmpty || found.count != 1 ? nil : found.first?.value
  }

  /// What else than ledger and extracts a paper may take.
  package enum Source: Hashable, Sendable {
    /// Whose each dwelling is.
    case owners
    /// The files themselves, and what was put right in them.
    case files
    /// What the meetings came to, as their own papers print it.
    case settledIssues
    /// What was said against a matter at its meetings, and what was answered.
    case dissent
  }

  /// A file as it lies on the disk.
  package struct HeldFile: Hashable, Sendable {
    package let name: String
    package let size: Int
    /// 64 digits.
    package let sum: String

    package init(name: String, size: Int, sum: String) {
      (self.name, self.size, self.sum) = (name, size, sum)
    }
  }
}

extension Casebook {
  /// The paper of that kind, with everything the ledger and the meetings know on its day.
  package func document(
    _ kind: LedgerPaperKind, of subject: PaperSubject, for audience: Audience,
    issuing: LedgerIssuing
  ) throws(LedgerPaperRefusal) -> Document {
    let paper = kind.paper
    guard paper.audiences.contains(audience) else { throw .notFor(kind, audience) }
    let known = subject.kind(in: self)
    guard paper.subjects.contains(known) else { throw .notOf(kind, known) }
    let file = CaseFile(self, of: subject, for: audience, issuing: issuing)
    if let lack = paper.lack(of: file) { throw .lacks(kind, lack) }
    var document = paper.document(of: file)
    document.meetingTitle = file.title
    if paper.bearsAddress { document.address = issuing.address }
    if paper.endsWithNotes {
      document.blocks.endWith(file.endings.filter { !document.blocks.contains($0) })
      if file.publicText?.isTreated == true {
        document.blocks.endWith([.paragraph("公开版对涉及个人的文字作了处理，原文载于存档版。")])
      }
    }
    document.maskPrivateNumbers(except: PublicNumbers(contacts: NamesOfLedger(self).telephones))
    document.masked = file.publicText?.hits.map(\.maskingNumbers).uniqued ?? []
    document.sentences = file.publicText?.sentences ?? []
    return document
  }

  /// The papers of that subject that can be made, with the copies that there are of each.
  package func papers(
    of subject: PaperSubject, on day: Day
  ) -> [(kind: LedgerPaperKind, audience: Audience)] {
    let known = subject.kind(in: self)
    let file = CaseFile(self, of: subject, for: .archive, issuing: LedgerIssuing(on: day))
    return LedgerPaperKind.allCases.filter {
      $0.paper.subjects.contains(known) && $0.paper.lack(of: file) == nil
    }.flatMap { kind in kind.audiences.map { (kind, $0) } }
  }
}

extension CaseFile {
  /// What every paper of a matter ends with: what was passed although something was lacking, and that
  /// the owners must still decide.
  fileprivate var endings: [Block] {
    guard let matter else { return [] }
    var sentences: [String] = []
    for step in matter.standing?.steps ?? [] {
      guard let reason = step.despite else { continue }
      sentences.append("\(step.step.title.inQuotes)在材料不全时办结，理由：\(sentence(free(reason)))")
    }
    sentences += changedBases.map(wording)
    sentences += doubts
    if casebook.awaitsOwners(matter.summary.number, on: on) {
      sentences.append("本事项须另行由业主依法表决（《民法典》第二百七十八条），表决通过前不组织实施。")
    }
    return sentences.map { .paragraph($0) }
  }
}
