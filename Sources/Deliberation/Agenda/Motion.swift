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

  package struct Version: Hashable, Sendable {
    /// 第N稿, from 1.
    package let number: Int
    package let text: String
    /// The amendment that made it; nil for the first.
    package let amendment: Amendment.ID?
  }

  /// The text on the floor.
  package var current: Version { versions[versions.count - 1] }
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
