/// 方案（动议）: a text put to the meeting, in numbered versions.
package struct Motion: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Motion>

  package let id: ID
  package let issue: Issue.ID
  /// The mover's name as it stood then.
  package var mover: Participant.ID?
  package var seconder: Participant.ID?
  /// Version 1 first; the last one is the text on the floor.
  package var versions: [Version]
  /// The highest number a version ever had, taken back ones too; none is given twice.
  package var drafted = 1
  package var amendments: [Amendment.ID] = []
  package var withdrawn: String?
  /// 勘误 of its versions, in the order they were noted.
  package var errata: [NotedErratum] = []

  package struct Version: Hashable, Sendable {
    /// 第N稿, from 1.
    package let number: Int
    package var text: String
    /// The amendment that made it; nil for the first.
    package let amendment: Amendment.ID?
  }

  /// An erratum and the version it is of.
  package struct NotedErratum: Hashable, Sendable {
    package let version: Int
    package let erratum: Erratum

    init(version: Int, _ erratum: Erratum) { (self.version, self.erratum) = (version, erratum) }
  }

  /// The text on the floor.
  package var current: Version { versions[versions.count - 1] }
}

/// 勘误: a slip of the pen in a text that was voted on. The text keeps its wording.
package struct Erratum: Hashable, Codable, Sendable {
  /// The words as they stand in the text.
  package let old: String
  /// What they are meant to be.
  package let new: String
  /// Who noted it where that isn't who typed it.
  package let by: String?
  /// 审核人: who approved it.
  package let approved: String
  /// 原因: why; nil where nothing was said.
  package var reason: String?

  package init(old: String, new: String, by: String?, approved: String, reason: String?) {
    (self.old, self.new, self.by, self.approved, self.reason) = (old, new, by, approved, reason)
  }
}

/// 修改意见（修正案）: an edited copy of one version of a motion.
///
/// Adopted, its text becomes the next version.
package struct Amendment: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Amendment>

  package let id: ID
  package let motion: Motion.ID
  /// 修改意见N, counted within its motion from 1.
  package let number: Int
  /// The version that was edited.
  package var base: Int
  package var text: String
  package var mover: Participant.ID?
  package var seconder: Participant.ID?
  package var status: Status = .proposed

  package enum Status: Hashable, Sendable {
    case proposed
    /// 已采纳, with the version it became.
    case adopted(version: Int)
    /// 未采纳.
    case rejected
    case withdrawn(reason: String?)
  }
}
