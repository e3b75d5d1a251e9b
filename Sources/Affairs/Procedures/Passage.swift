import Values

/// 这一步已办: when a step passed, by whom, and upon what.
package struct Passage: Hashable, Codable, Sendable {
  /// 日期.
  package var on: Day
  /// 经办人.
  package var by: String
  /// What met each need, at that time.
  @Listed package var met: [Met]
  /// Why it passed although something was lacking.
  package var despite: String?
  /// What was lacking then, in the names of the needs.
  @Listed package var lacked: [String]
  /// How far the other computers' chains were here, where it rests on an absence.
  @Listed package var reach: [Reach]

  package init(
    on: Day, by: String, met: [Met] = [], despite: String? = nil, lacked: [String] = [],
    reach: [Reach] = []
  ) {
    (self.on, self.by, self.despite) = (on, by, despite)
    self.met = met
    self.lacked = lacked
    self.reach = reach
  }

  /// Whether an entry of the ledger is among what it rests on.
  package func restsOn(_ entry: EntryID) -> Bool {
    met.contains { $0.evidence.contains { $0.entry == entry } }
  }

  /// What it rests on, as a command names it.
  var chosen: [String] {
    met.flatMap { met in
      met.evidence.compactMap { evidence in
        let text =
          evidence.entry.map(\.description)
          ?? evidence.session.flatMap { session in evidence.n.map { "\(session)/\($0)" } }
        return text.map { "\(met.need):\($0)" }
      }
    }
  }

  /// One need, and what met it.
  package struct Met: Hashable, Codable, Sendable {
    /// The need's name, such as `meeting`.
    package var need: String
    @Listed package var evidence: [Evidence]

    package init(need: String, evidence: [Evidence] = []) {
      self.need = need
      self.evidence = evidence
    }
  }

  /// How far another computer's chain was here when the step passed, and who was asked beyond it.
  package struct Reach: Hashable, Codable, Sendable {
    /// The computer's name.
    package var computer: String
    package var chain: String
    /// The day of its last entry here.
    package var until: Day
    /// 已电话核对: who was asked, and when; nil where it was merged far enough.
    package var asked: Asked?

    package struct Asked: Hashable, Codable, Sendable {
      package var whom: String
      package var on: Day

      package init(whom: String, on: Day) { (self.whom, self.on) = (whom, on) }
    }

    package init(computer: String, chain: String, until: Day, asked: Asked? = nil) {
      (self.computer, self.chain, self.until, self.asked) = (computer, chain, until, asked)
    }
  }
}

/// What a passed step rests on: an entry of a meeting or of the ledger, its code, and what it came to.
/// No free text.
package struct Evidence: Hashable, Codable, Sendable {
  /// The meeting's mark; nil for an entry of the ledger.
  package var session: String?
  /// The entry of that meeting.
  package var n: Int?
  /// The entry of the ledger; nil for a meeting's.
  package var entry: EntryID?
  /// The first 16 digits of that entry's sum.
  package var code: String?
  /// What a vote came to, such as `adopted`.
  package var verdict: String?
  /// Numbers by their names, as exact text.
  @Named package var numbers: [String: String]

  package init(
    session: String, n: Int, code: String?, verdict: String? = nil, numbers: [String: String] = [:]
  ) {
    (self.session, self.n, self.code, self.verdict) = (session, n, code, verdict)
    self.numbers = numbers
  }

  package init(entry: EntryID, code: String, numbers: [String: String] = [:]) {
    (self.entry, self.code) = (entry, code)
    self.numbers = numbers
  }
}
