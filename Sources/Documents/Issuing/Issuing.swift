import Affairs
import Deliberation
import Text
import Values

/// What a paper takes from outside the meeting.
package struct Issuing: Hashable, Sendable {
  /// 成文日期, for a public notice the day of posting; nil for the day of the meeting, and on a
  /// notice for a blank to fill in.
  package var on: Day?
  /// Days of 公示 where this notice hangs longer or shorter than the meeting's others.
  package var days: Int?
  /// A proposed 文号, marked so until the seal confirms one.
  package var number: String?
  /// 电子记录核验码: the seal's, then one for each later correction.
  package var codes: [String]
  /// What a public copy prints in the place of a sentence, by how it would print it.
  package var rewritings: [String: String] = [:]
  /// Words that hold a sentence of a public copy back.
  package var heldWords = HeldWords()
  /// Where the office publishes; what hangs on a board has it.
  package var address: WebAddress?
  /// What became of what earlier meetings settled on the matters that this one takes up again, as it
  /// was known before it opened.
  package var lastTimes: [Issue.ID: LastTime] = [:]
  /// What the ledger knows to have been posted on the matters of this meeting, the earliest first.
  package var postings: [Note] = []
  /// 承诺汇总: how many households committed themselves to what an issue asks, as the ledger counts them.
  package var commitments: [Issue.ID: [String]] = [:]
  /// The day on which it is made; nil where nobody said, and nothing is over then.
  package var today: Day?
  /// Telephones by participant, for 通知登记表 alone: they are no part of the meeting's record.
  package var telephones: [String: String] = [:]
  /// Which version it is, where one went out before or goes out now.
  package var edition: PaperEdition?

  package init(
    on: Day? = nil, days: Int? = nil, number: String? = nil, codes: [String] = []
  ) {
    self.on = on
    self.days = days
    self.number = number
    self.codes = codes
  }
}

extension Session {
  /// The paper of that kind, with everything the meeting knows so far; one of before the meeting
  /// with what was known then, whenever it is asked for.
  package func document(
    _ kind: DocumentKind, for audience: Audience, issuing: Issuing = Issuing()
  ) throws(DocumentRefusal) -> Document {
    let paper = kind.paper
    guard paper.audiences.contains(audience) else { throw .notFor(kind, audience) }
    let known = Proceedings(session: self, audience: .archive, issuing: issuing)
    if let missing = paper.needs.first(where: { !$0.isMet(known) }) {
      let causes = missing.mayBeLost ? causesOfLoss : []
      throw causes.isEmpty ? .lacks(kind, missing) : .noLonger(kind, causes)
    }
    let isBefore = paper.isBefore(in: known)
    // Whoever is known by now is masked in it, too: a title may have named somebody who came later.
    let proceedings = Proceedings(
      session: isBefore ? beforeOpening : self, audience: audience, issuing: issuing,
      whole: self, isReadAloud: paper.isReadAloud)
    var document = paper.document(of: proceedings)
    if audience == .public, paper.isPosted { document.address = issuing.address }
    document.contact = proceedings.contact
    if paper.isDraft, phase != .sealed {
      document.state = [document.state, "未定稿"].compactMap { $0 }.joined(separator: "　")
    }
    document.edition = issuing.edition
    if let edition = issuing.edition, edition.isIssued {
      document.state = [document.state, "第\(edition.number)版"].compactMap { $0 }.joined(
        separator: "　")
    }
    document.blocks.insert(contentsOf: proceedings.recovered(session: self), at: 0)
    let whole = Proceedings(session: self, audience: audience, issuing: issuing)
    document.blocks.endWith(
      isBefore
        ? whole.endings(ofBefore: kind, after: document.blocks) : proceedings.endings(of: kind))
    if let told = issuing.edition?.sentence { document.blocks.endWith([.paragraph(told)]) }
    if audience == .public {
      // It stands in the name of the file.
      document.meetingTitle = proceedings.meetingTitle
      if proceedings.publicText?.isTreated == true {
        document.blocks.endWith([.paragraph("公开版对涉及个人的文字作了处理，原文载于存档版。")])
      }
    }
    document.maskPrivateNumbers(
      except: PublicNumbers(of: self, telephones: Array(issuing.telephones.values)))
    let hits = audience == .public ? proceedings.publicText?.hits ?? [] : []
    document.masked = hits.map(\.maskingNumbers).uniqued
    document.sentences = proceedings.publicText?.sentences ?? []
    document.sentences += (whole.publicText?.sentences ?? []).filter {
      !document.sentences.contains($0)
    }
    if kind == .notice { take(messageOf: &document, issuing) }
    // Asked for last: what it reads for the pictures is no sentence of the paper.
    if !paper.isBefore { document.charts = proceedings.charts }
    return document
  }

  /// Takes the message to the group in, with what of it is to be read before it goes out.
  private func take(messageOf notice: inout Document, _ issuing: Issuing) {
    var issuing = issuing
    issuing.edition = nil
    guard let message = try? document(.wechat, for: .public, issuing: issuing) else { return }
    notice.message = message.pastedLines
    notice.sentences += message.sentences.filter { !notice.sentences.contains($0) }
    notice.masked = (notice.masked + message.masked).uniqued
  }

  /// What may have taken away what a paper would speak of.
  private var causesOfLoss: [DocumentRefusal.Cause] {
    var causes: [DocumentRefusal.Cause] = []
    if votes.values.contains(where: { !$0.corrections.isEmpty }) { causes.append(.corrected) }
    if votes.values.contains(where: { $0.announcement != nil && $0.voided != nil }) {
      causes.append(.voided)
    }
    let struck = entries.filter { $0.redacted != nil }.map(\.number)
    if !struck.isEmpty { causes.append(.struckOut(struck)) }
    causes += recoveries.filter { $0.loss?.isEmpty != true }.map { .lost($0) }
    return causes
  }

  /// The papers of what it came to, by those who decided it, 协商意见书, 决议 or 决定; 协商意见书 alone where it came
  /// to nothing.
  package var resultPapers: [DocumentKind] {
    let known = Proceedings(session: self, audience: .archive, issuing: Issuing())
    let papers = known.deciders(of: known.votedIssues).map(\.paper)
    return known.votedIssues.isEmpty ? [.opinion] : papers.uniqued
  }

  /// What a paper of that kind is called where this body issues it: 公示 or 表决结果公告.
  package func title(of kind: DocumentKind) -> String {
    kind.paper.title(of: Proceedings(session: self, audience: .archive, issuing: Issuing()))
  }
}
