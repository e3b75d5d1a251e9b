import Values

/// 议定事项: what was settled on one issue.
package struct Outcome: Hashable, Codable, Sendable {
  /// Numbered from 1 in print.
  package var points: [Point]
  /// 条件: on what it depends, each in words.
  package var conditions: [String]
  /// 试行期: nil where there is none.
  package var trial: Trial?

  package init(points: [Point], conditions: [String] = [], trial: Trial? = nil) {
    (self.points, self.conditions, self.trial) = (points, conditions, trial)
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    points = try fields.decode([Point].self, forKey: .points)
    conditions = try fields.decodeIfPresent([String].self, forKey: .conditions) ?? []
    trial = try fields.decodeIfPresent(Trial.self, forKey: .trial)
  }

  /// One thing settled, with where and how much.
  package struct Point: Hashable, Codable, Sendable {
    /// 内容: what was settled.
    package var text: String
    /// 地点: where; nil where nothing was said.
    package var place: String?
    /// 范围、数量: how much, in words; nil where nothing was said.
    package var extent: String?
    /// On what it rests where the text that was voted on doesn't contain it.
    package var basis: String?

    package init(
      text: String, place: String? = nil, extent: String? = nil, basis: String? = nil
    ) {
      (self.text, self.place, self.extent, self.basis) = (text, place, extent, basis)
    }
  }

  /// 试行期, first and last day included.
  package struct Trial: Hashable, Codable, Sendable {
    /// 第一天: included.
    package var from: Day
    /// 最后一天: included.
    package var until: Day

    package init(from: Day, until: Day) { (self.from, self.until) = (from, until) }
  }
}

/// 落实分工: who does what by when.
package struct Assignment: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Assignment>

  package let id: ID
  package let issue: Issue.ID
  package var work: Work
  package var progress: [Progress] = []
  package var dropped: String?
  /// What was decided when it was given out, or changed last.
  package internal(set) var basis: [Decided] = []

  package struct Work: Hashable, Codable, Sendable {
    /// 事项: what is to be done.
    package var what: String
    /// 牵头.
    package var lead: String?
    /// 责任人或责任单位; at least one.
    package var responsible: [String]
    /// 期限: the day it is due, included; nil for none.
    package var due: Day?
    /// Which numbered point of the outcome it carries out.
    package var point: Int?

    package init(
      what: String, lead: String? = nil, responsible: [String], due: Day? = nil, point: Int? = nil
    ) {
      (self.what, self.lead, self.responsible) = (what, lead, responsible)
      (self.due, self.point) = (due, point)
    }
  }

  package struct Progress: Hashable, Codable, Sendable {
    /// 日期: as of which day.
    package var on: Day
    /// 进展: what had become of it.
    package var text: String
    /// 是否办结: whether it is done.
    package var done: Bool

    package init(on: Day, text: String, done: Bool = false) {
      (self.on, self.text, self.done) = (on, text, done)
    }
  }

  package var isDone: Bool { progress.contains(where: \.done) }
}

/// A consent that was asked besides the vote, such as the owner of the building's.
package struct ConcurrenceRecord: Hashable, Codable, Sendable {
  /// 有关方: such as 产权单位.
  package var party: String
  /// 答复: what it answered.
  package var answer: Answer
  /// When the answer was given.
  package var on: Day?
  /// When the paper is due, for an answer by word.
  package var due: Day?
  /// Who spoke for the party.
  package var by: String?

  package init(
    party: String, answer: Answer, on: Day? = nil, due: Day? = nil, by: String? = nil
  ) {
    (self.party, self.answer, self.on, self.due, self.by) = (party, answer, on, due, by)
  }

  package enum Answer: String, Hashable, Codable, Sendable, CaseIterable {
    /// Given in writing now.
    case agreed
    /// Given by word; the paper is due.
    case word
    /// Asked and not given yet.
    case pending
    /// 不同意.
    case refused
  }
}

/// An objection raised after the vote, and what became of it.
package struct Objection: Hashable, Codable, Sendable {
  /// 编号: its number within the issue, from 1.
  package internal(set) var number: Int
  /// 提出人: who objects, by name.
  package var by: String
  /// 内容: what the objection says.
  package var text: String
  /// 提出日: the day it was raised.
  package var on: Day
  /// 是否书面: true in writing, false by word.
  package var inWriting: Bool
  /// 处理情况: what was answered or done; nil until then.
  package var answer: String?
  /// The day it was settled; nil while it is open.
  package var settled: Day?
}

extension Objection {
  /// Which objection of a meeting it is: of its issue the one that bears that number. What is said of it
  /// says both, and nothing more is written.
  package struct ID: Hashable, Sendable {
    package let issue: Issue.ID
    package let number: Int

    package init(issue: Issue.ID, number: Int) { (self.issue, self.number) = (issue, number) }
  }
}

/// A file that belongs to the record: its name, size and SHA-256, never its content.
package struct Attachment: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Attachment>

  package let id: ID
  package var file: File
  package var removed: String?

  /// The sheet that people signed on, by the kind its clerk gave it.
  package var isSignedSheet: Bool {
    removed == nil && ["签字的签到表", "签到表", "signed sheet"].contains(file.kind)
  }

  package struct File: Hashable, Codable, Sendable {
    /// 文件名: within 附件 beside the meeting.
    package var name: String
    /// 类别, such as 签字的签到表; empty where none was given.
    package var kind: String
    /// 大小: bytes.
    package var bytes: Int
    /// SHA-256 of its content, 64 lower-case hexadecimal digits.
    package var sha256: String

    package init(name: String, kind: String, bytes: Int, sha256: String) {
      (self.name, self.kind, self.bytes, self.sha256) = (name, kind, bytes, sha256)
    }
  }
}
