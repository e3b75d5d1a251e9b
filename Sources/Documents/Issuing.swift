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
  /// Words that hold a sentence of a public copy back, besides ``HeldWords``.
  package var heldWords: [String] = []

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
    guard kind.audiences.contains(audience) else { throw .notFor(kind, audience) }
    guard kind.isBefore || opening != nil || adjournment != nil else {
      let causes = causesOfLoss
      throw causes.isEmpty ? .notOpened(kind) : .noLonger(kind, causes)
    }
    // What was really sent out then is attached; nothing is made up for it now.
    if kind.isBefore, details.afterwards != nil { throw .typedAfterwards(kind) }
    if kind == .opinion || kind == .notice, recoveries.contains(where: \.isUnconfirmed) {
      throw .recoveryUnconfirmed(kind)
    }
    if kind == .attendance || kind == .minutes,
      Proceedings(session: self, audience: .archive, issuing: issuing).isWritten
    {
      throw .heldInWriting(kind)
    }
    if kind == .opinion || kind == .notice, copyChoices.contains(where: \.isUnconfirmed) {
      throw .copyUnconfirmed(kind)
    }
    let state = kind.isBefore ? beforeOpening : self
    // Whoever is known by now is masked in it, too: a title may have named somebody who came later.
    let proceedings = Proceedings(
      session: state, audience: audience, issuing: issuing, whole: self,
      isReadAloud: kind == .agenda)
    if (kind == .opinion || kind == .notice) && proceedings.votedIssues.isEmpty {
      let causes = causesOfLoss
      throw causes.isEmpty ? .nothingSettled(kind) : .noLonger(kind, causes)
    }
    var document =
      switch kind {
      case .meetingNotice: proceedings.meetingNotice
      case .signInSheet: proceedings.signInSheet
      case .agenda: proceedings.agenda
      case .floorRules: proceedings.floorRules
      case .tallySheet: proceedings.tallySheet
      case .attendance: proceedings.attendanceSheet
      case .record: proceedings.record
      case .minutes: proceedings.minutes
      case .opinion: proceedings.opinion
      case .notice: proceedings.publicNotice
      case .tasks: proceedings.taskSheet
      }
    if !kind.isBefore, kind != .notice, phase != .sealed { document.state = "未定稿" }
    document.blocks.insert(contentsOf: proceedings.recovered(session: self), at: 0)
    let whole = Proceedings(session: self, audience: audience, issuing: issuing)
    document.blocks.endWith(
      kind.isBefore
        ? whole.endings(ofBefore: kind, after: document.blocks) : proceedings.endings(of: kind))
    if audience == .public {
      // It stands in the name of the file.
      document.meetingTitle = proceedings.meetingTitle
      if proceedings.publicText?.isTreated == true {
        document.blocks.endWith([.paragraph("公开版对涉及个人的文字作了处理，原文载于存档版。")])
      }
    }
    document.maskPrivateNumbers(except: textsWithPublicNumbers)
    let hits = audience == .public ? proceedings.publicText?.hits ?? [] : []
    document.masked = hits.map(\.maskingNumbers).uniqued
    document.sentences = proceedings.publicText?.sentences ?? []
    document.sentences += (whole.publicText?.sentences ?? []).filter {
      !document.sentences.contains($0)
    }
    return document
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

  /// What a paper of that kind is called where this body issues it: 协商意见书 or 决议.
  package func title(of kind: DocumentKind) -> String {
    let proceedings = Proceedings(session: self, audience: .archive, issuing: Issuing())
    switch kind {
    case .opinion:
      let deciders = proceedings.deciders(of: proceedings.votedIssues)
      return deciders.contains(.consultation) ? "协商意见书" : deciders[0].result
    case .notice:
      return proceedings.deciders(of: proceedings.votedIssues) == [.owners] ? "表决结果公告" : "公示"
    case .meetingNotice, .signInSheet, .agenda, .floorRules, .tallySheet, .attendance, .record,
      .minutes, .tasks:
      return kind.name(in: .chinese)
    }
  }
}
