import Values

extension Event {
  /// The file was recovered from a damaged one; what was left out, and that file's SHA-256.
  package struct Recovered: ProgramMark {
    /// 缺失: what was left out, in words.
    package var leftOut: String
    /// 原文件: SHA-256 of the damaged file, 64 lower-case hexadecimal digits.
    package var original: String

    package init(leftOut: String, original: String) {
      (self.leftOut, self.original) = (leftOut, original)
    }

    package var event: Event { .recovered(self) }

    package static let keeping = Keeping(format: 1, isFinal: true, striking: .nothing)

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      session.recoveries.append(
        Deliberation.Recovered(
          entry: stamp.entry, at: stamp.moment, leftOut: leftOut, original: original))
    }
  }

  // The entries it counts are those of the damaged file, and are never renumbered.
  /// Which entries the recovered file lacks, and whether the meeting had been sealed.
  package struct RecordLost: ProgramMark {
    /// 缺失: which entries, and whether it was sealed.
    package var loss: Deliberation.Recovered.Loss

    package init(loss: Deliberation.Recovered.Loss) { self.loss = loss }

    package var event: Event { .recordLost(self) }

    package static let keeping = Keeping(format: 2, isFinal: true, striking: .fields)

    package func fold(into session: inout Session, at stamp: EntryStamp) {
      guard let last = session.recoveries.indices.last else { return }
      session.recoveries[last].loss = loss
    }
  }
}
