import Values

/// How a ballot counts that says neither yes, no nor abstention, by a clause of the body's rules.
///
/// What turns a result has no silent default: a policy is set with the text of its clause or
/// stays open, and then every reading is computed.
package struct Policy<Choice: PolicyChoice>: Codable, Hashable, Sendable {
  /// 算法: how they count.
  package var choice: Choice
  /// The words of the clause that says so.
  package var clause: String

  package init(_ choice: Choice, clause: String) { (self.choice, self.clause) = (choice, clause) }
}

/// One of the readings a policy may choose among.
package protocol PolicyChoice: RawRepresentable<String>, Codable, CaseIterable, Hashable, Sendable {
}

/// How ballots that were not returned count.
package enum Unreturned: String, PolicyChoice {
  /// Took no part.
  case absent
  /// 送达即视为参与: took part, agreed to nothing.
  case abstain
  /// 未投票视为同意多数: goes with the majority of those who voted.
  case majority
}

/// How void ballots count.
package enum Unreadable: String, PolicyChoice {
  /// Took no part.
  case absent
  /// Took part, agreed to nothing.
  case participating
}

/// How a ballot counts whose co-owners contradict each other.
package enum Disputed: String, PolicyChoice {
  /// Took no part.
  case absent
  /// Took part, agreed to nothing.
  case participating
  /// Objects: where objections are counted (异议表决), it is one.
  case against
}

/// Whether registered parking spaces count like dwellings.
package enum Parking: String, PolicyChoice {
  /// 不计.
  case excluded
  /// 计入.
  case included
}

/// The policies that are set; nil is open.
package struct Policies: Codable, Hashable, Sendable {
  /// 未交回的.
  package var unreturned: Policy<Unreturned>?
  /// 无效的.
  package var invalid: Policy<Unreadable>?
  /// 有争议的.
  package var disputed: Policy<Disputed>?
  /// 登记车位.
  package var parking: Policy<Parking>?

  package init(
    unreturned: Policy<Unreturned>? = nil, invalid: Policy<Unreadable>? = nil,
    disputed: Policy<Disputed>? = nil, parking: Policy<Parking>? = nil
  ) {
    (self.unreturned, self.invalid) = (unreturned, invalid)
    (self.disputed, self.parking) = (disputed, parking)
  }

  /// Whether each that is set has the words of its clause.
  package var haveClauses: Bool {
    [unreturned?.clause, invalid?.clause, disputed?.clause, parking?.clause].allSatisfy {
      $0.map { !$0.trimmed.isEmpty } ?? true
    }
  }

  /// These policies, and the other's where these are open.
  package func completed(by other: Policies) -> Policies {
    Policies(
      unreturned: unreturned ?? other.unreturned, invalid: invalid ?? other.invalid,
      disputed: disputed ?? other.disputed, parking: parking ?? other.parking)
  }
}
