import Values

/// That the record was recovered from a damaged file.
package struct Recovered: Hashable, Sendable {
  /// The entry that says so.
  package let entry: Int
  package let at: Moment
  /// What was left out, in words.
  package let leftOut: String
  /// The damaged file's SHA-256.
  package let original: String
  /// Nil in files that an earlier program recovered.
  package internal(set) var loss: Loss?
  package internal(set) var confirmation: Confirmation?

  /// What the recovered file lacks.
  package struct Loss: Hashable, Codable, Sendable {
    /// The first entry lost, counted from 1.
    package var first: Int
    /// The last entry lost; one less than `first` where nothing but an unfinished write was.
    package var last: Int
    /// Whether the meeting had been sealed before its file was damaged.
    package var wasSealed: Bool

    package init(first: Int, last: Int, wasSealed: Bool) {
      (self.first, self.last, self.wasSealed) = (first, last, wasSealed)
    }

    package var isEmpty: Bool { last < first }
  }

  /// Who answers for what is lost, and in which words.
  package struct Confirmation: Hashable, Sendable {
    package let by: String
    package let text: String
    package let at: Moment
  }

  /// Whether something that was acknowledged may be lost and nobody has answered for it.
  package var isUnconfirmed: Bool { confirmation == nil && loss?.isEmpty != true }
  /// Whether the seal of this meeting can only be that of a 恢复本; so too where nobody knows.
  package var wasSealed: Bool { loss?.wasSealed ?? true }
}

/// A line of a meeting that is known from elsewhere: the last one acknowledged on this machine, the
/// last one of another copy, or the seal that the archive's register knows.
package struct KnownCopy: Hashable, Codable, Sendable {
  /// Of a seal the least number that it can have.
  package var n: Int
  /// The line's sum, 64 digits; of a seal its code, the first 16.
  package var sum: String
  /// The other copy's name; nil where only the line is known.
  package var file: String?
  /// The 文号 of the seal; nil where it has none, or this is no seal.
  package var number: String?

  package init(n: Int, sum: String, file: String? = nil, number: String? = nil) {
    (self.n, self.sum, self.file, self.number) = (n, sum, file, number)
  }

  /// Whether it is the seal of the other copy.
  package var isSeal: Bool { sum.utf8.count == 16 }
}

/// 用这一份继续: who opens an older or another copy goes on with it knowingly.
package struct CopyChoice: Hashable, Codable, Sendable {
  /// 原因: why this copy.
  package var reason: String
  /// 已知的另一份: what else is known of this meeting.
  package var known: [KnownCopy]
  /// Whether the register has the meeting as sealed, and this copy isn't.
  package var wasSealed: Bool
  /// Who answers for what the other copy holds; stands in an entry of its own.
  package internal(set) var confirmation: Recovered.Confirmation?

  private enum CodingKeys: String, CodingKey { case reason, known, wasSealed }

  package init(reason: String, known: [KnownCopy], wasSealed: Bool) {
    (self.reason, self.known, self.wasSealed) = (reason, known, wasSealed)
  }

  /// Whether the other copy may hold acts, or a seal, for which nobody has answered.
  package var isUnconfirmed: Bool { confirmation == nil }
}

extension Session {
  /// Whether entries may be lost, or stand in another copy, for which nobody has answered.
  package var lacksConfirmation: Bool {
    recoveries.contains(where: \.isUnconfirmed) || copyChoices.contains(where: \.isUnconfirmed)
  }

  /// Whether this record can only be sealed as a 恢复本.
  package var sealsAsRecovered: Bool {
    recoveries.contains(where: \.wasSealed) || copyChoices.contains(where: \.wasSealed)
  }
}
