import Values

extension Constitution {
  /// What the body's own rules say where a rule of voting asks, each with its words; nil is open.
  package struct Clauses: Hashable, Codable, Sendable {
    /// 未交回的.
    package var unreturned: Policy<Unreturned>?
    /// 无效的.
    package var invalid: Policy<Unreadable>?
    /// 有争议的.
    package var disputed: Policy<Disputed>?
    /// 登记车位.
    package var parking: Policy<Parking>?
    /// 到会: who must be there.
    package var quorum: Quorum?
    /// 缺席: when a member has stayed away too often.
    package var absence: Absence?
    /// 提前公告: how long before it begins a vote in writing is announced.
    package var announcement: Announcement?
    /// 电子表决: that forms count where owners vote, and how an owner is known.
    package var electronic: Electronic?

    package init(
      unreturned: Policy<Unreturned>? = nil, invalid: Policy<Unreadable>? = nil,
      disputed: Policy<Disputed>? = nil, parking: Policy<Parking>? = nil,
      quorum: Quorum? = nil, absence: Absence? = nil, announcement: Announcement? = nil,
      electronic: Electronic? = nil
    ) {
      (self.unreturned, self.invalid) = (unreturned, invalid)
      (self.disputed, self.parking) = (disputed, parking)
      (self.quorum, self.absence) = (quorum, absence)
      (self.announcement, self.electronic) = (announcement, electronic)
    }

    /// How slips count that say neither yes, no nor abstention; every vote is counted by them.
    package var policies: Policies {
      Policies(unreturned: unreturned, invalid: invalid, disputed: disputed, parking: parking)
    }

    /// The words of every clause that is set.
    var words: [String] {
      [
        unreturned?.clause, invalid?.clause, disputed?.clause, parking?.clause, quorum?.clause,
        absence?.clause, announcement?.clause, electronic?.clause, electronic?.identification,
      ].compactMap { $0 }
    }
  }

  /// Of those expected, who must be there; never less than what the rule asks.
  package struct Quorum: Hashable, Codable, Sendable {
    /// 到会比例: what share of those expected.
    package var attendance: RuleForm.Share
    /// The words of the clause that says so.
    package var clause: String

    package init(attendance: RuleForm.Share, clause: String) {
      (self.attendance, self.clause) = (attendance, clause)
    }
  }

  /// 一年内无故三次不参加: how often within a year a member may stay away without a reason.
  package struct Absence: Hashable, Codable, Sendable {
    /// 次数: from how many times on the clause is met.
    package var times: Int
    /// The words of the clause that says so.
    package var clause: String

    package init(times: Int, clause: String) { (self.times, self.clause) = (times, clause) }
  }

  /// 投票开始以前公告多少日: what the local rule, or the owners' own, asks where owners vote in writing.
  package struct Announcement: Hashable, Codable, Sendable {
    /// 日数: from the day it is posted to the first day of the vote.
    package var days: Int
    /// The words of the clause that says so.
    package var clause: String

    package init(days: Int, clause: String) { (self.days, self.clause) = (days, clause) }
  }

  /// 电子表决: that an online form counts where owners vote. Without it a signed slip alone does.
  package struct Electronic: Hashable, Codable, Sendable {
    /// 身份核验: how it is known that an owner filled it in.
    package var identification: String
    /// The words of the clause that allows it.
    package var clause: String

    package init(identification: String, clause: String) {
      (self.identification, self.clause) = (identification, clause)
    }
  }
}
