/// The numbers a teller hands in.
package struct CountEntry: Hashable, Codable, Sendable {
  /// 赞成.
  package var `for`: Int?
  /// 反对.
  package var against: Int?
  /// 弃权.
  package var abstain: Int?
  /// Ballots handed out and come back, for votes on paper.
  package var issued: Int?
  /// Ballots that came back.
  package var returned: Int?
  /// Ballots that say nothing.
  package var invalid: Int?
  /// Votes by candidate.
  package var choices: [Choice]?
  /// 测评: the answers of an appraisal.
  package var appraisal: Appraisal?
  /// How ballots that say nothing count, with the clause that says so.
  package var policies: Policies?
  /// Slips read again, for a corrected count of an owners' vote.
  package var ballots: [Ballot]?
  /// What people really answered when they were called, for a corrected count of a roll call: those
  /// alone who were taken down wrongly.
  package var stances: [CalledStance]?
  /// Everybody who really spoke up when objections were asked for, for a corrected count of that.
  package var objectors: [String]?

  package init(
    for yes: Int? = nil, against: Int? = nil, abstain: Int? = nil, issued: Int? = nil,
    returned: Int? = nil, invalid: Int? = nil, choices: [Choice]? = nil,
    appraisal: Appraisal? = nil, policies: Policies? = nil, ballots: [Ballot]? = nil,
    stances: [CalledStance]? = nil, objectors: [String]? = nil
  ) {
    self.for = yes
    self.against = against
    self.abstain = abstain
    self.issued = issued
    self.returned = returned
    self.invalid = invalid
    self.choices = choices
    self.appraisal = appraisal
    self.policies = policies
    self.ballots = ballots
    self.stances = stances
    self.objectors = objectors
  }
}

extension CountEntry {
  /// The numbers a teller handed in for that tally.
  init(_ tally: Tally) {
    let heads = tally.heads
    self.init(
      for: heads.for, against: heads.against, abstain: heads.abstain, issued: heads.issued,
      returned: heads.returned, invalid: heads.invalid,
      choices: tally.choices.isEmpty ? nil : tally.choices, appraisal: tally.appraisal,
      policies: tally.policies)
  }
}

/// What somebody answered when called by name; in a command by number or name, in a file by number.
package struct CalledStance: Hashable, Codable, Sendable {
  /// 何人: by number on the roster, such as `p03`.
  package var participant: String
  /// 意见: the answer as it really was.
  package var stance: Stance

  package init(participant: String, stance: Stance) {
    (self.participant, self.stance) = (participant, stance)
  }
}
