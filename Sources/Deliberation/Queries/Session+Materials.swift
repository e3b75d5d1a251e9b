/// A paper or a picture that belongs to a record and that nobody has attached.
///
/// It is told before the seal and bars nothing: some of it comes days later, and some places keep it on
/// paper. What the record itself lacks, its signed sheet too, is a ``Gap``.
package enum Material: Hashable, Sendable {
  /// 签字页 of the record: who chaired and took down.
  case signaturePage
  /// 议定事项确认单, signed by those who were there.
  case agreedSheet
  /// 计票单 of a vote on paper.
  case tallySheet
  /// 委托书, so many more than are attached.
  case mandates(Int)
  /// A picture of a notice as it hung.
  case photoOfNotice
  /// The sealed letter by which a unit consents in writing.
  case letter(Issue.ID, party: String)

  /// The kind under which such a file is attached.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case signedSheet, signaturePage, agreedSheet, tallySheet, mandate, photoOfNotice, letter

    /// What a clerk calls it, or a part of that, the usual word first.
    package var words: [String] {
      switch self {
      case .signedSheet: ["签字的签到表", "签到表", "signed sheet"]
      case .signaturePage: ["签字页", "signature page"]
      case .agreedSheet: ["议定事项确认单", "确认单", "signed points"]
      case .tallySheet: ["计票单", "tally sheet"]
      case .mandate: ["委托书", "mandate"]
      case .photoOfNotice: ["公示照片", "张贴", "photo of the notice"]
      case .letter: ["单位书面意见", "书面意见", "written opinion"]
      }
    }
  }
}

extension Session {
  /// What the meeting calls for by what happened, and what isn't attached.
  package var missingMaterials: [Material] {
    guard opening != nil else { return [] }
    let stands = issues.values.filter { self.stands($0) }
    var missing: [Material] = []
    func need(_ kind: Material.Kind, _ material: Material, where isCalledFor: Bool) {
      if isCalledFor, attached(as: kind).isEmpty { missing.append(material) }
    }
    need(.signaturePage, .signaturePage, where: true)
    need(
      .agreedSheet, .agreedSheet,
      where: !isHeldInWriting && stands.contains { outcome(of: $0) != nil })
    need(
      .tallySheet, .tallySheet,
      where: votes.values.contains {
        $0.announcement != nil && $0.voided == nil && $0.opening.way.isPaper
      })
    let mandates = represented.count - attached(as: .mandate).count
    if mandates > 0 { missing.append(.mandates(mandates)) }
    need(
      .photoOfNotice, .photoOfNotice,
      where: issues.values.contains { $0.notified?.channels.isEmpty == false })
    return missing + missingLetters
  }

  /// Written consents without a letter: one that names a unit is that unit's, any other stands for one
  /// of the rest.
  private var missingLetters: [Material] {
    let given = issues.values.flatMap { issue in
      issue.concurrences.filter { $0.answer == .agreed }.map { (issue.id, $0.party) }
    }
    let letters = attached(as: .letter)
    let unnamed = letters.count { letter in !given.contains { letter.name.contains($0.1) } }
    let waiting = given.filter { _, party in !letters.contains { $0.name.contains(party) } }
    return waiting.dropFirst(unnamed).map { .letter($0.0, party: $0.1) }
  }

  /// The living files of a kind, as their clerks called it.
  private func attached(as kind: Material.Kind) -> [Attachment.File] {
    attachments.values.filter { $0.removed == nil }.map(\.file).filter { file in
      kind.words.contains { file.kind.contains($0) }
    }
  }
}
