import Deliberation
import Values

/// What tired clerks do with slips, names, lots and what comes after a vote.
extension RandomClerk {
  private static let rooms = ["101", "102", "201", "202", "301"]
  private static let candidates = ["业主01", "业主02", "业主03"]
  private static let plans = ["同心", "向阳角", "睦邻里"]

  /// Five dwellings of four owners, two of whom hold one together, and a vote that is theirs.
  mutating func owners() -> [Command] {
    var roll = OwnerRoll(
      guessingFrom: Self.rooms.enumerated().map { place, room in
        RegisterRow(
          Dwelling(
            room: room,
            owners: place == 4 ? ["业主01"] : place == 3 ? ["业主04", "业主05"] : ["业主0\(place + 1)"],
            area: Area(hundredths: Int64(5000 + 517 * place))))
      })
    for head in roll.unconfirmed { roll.confirm(head) }
    var changes = MeetingChanges()
    changes.rule = Rule.builtIn(one(["civil-code-278-special", "civil-code-278-general"]))
    changes.expectation = .voluntary
    return [
      .describeMeeting(.init(changes: changes)), .confirmOwners(.init(roll: roll)),
      .addIssue(.init(title: "加装电梯", source: nil, proposer: nil, summary: nil, number: nil)),
      .judgeCompetence(
        .init(
          issue: nil, competence: Competence(answer: .owners, items: [7], by: "社区党委"))),
      .recordNotice(.init(issue: nil, notified: Notified(on: day(), channels: ["楼门"]))),
      .openMeeting(.init(despite: nil)), .takeUp(.init(issue: "i01")),
      .propose(.init(issue: nil, text: "加装一部电梯", mover: nil, seconder: nil)),
    ]
  }

  /// The next step of a vote by slips or among names; nil for any other.
  mutating func goingOn(_ vote: Vote, of session: Session) -> Command? {
    if vote.tally != nil {
      guard case .choice = vote.opening.subject, roll(2) == 0 else { return nil }
      return .drawLot(.init(vote: maybe(vote.id.text), seed: one(["3 1 4", "26 5 35", ""])))
    }
    guard vote.opening.ownerRoll != nil else {
      guard case .choice(_, let names, _) = vote.opening.subject else { return nil }
      let voters = vote.electorate.count
      let each = voters / max(1, roll(2) == 0 ? 2 : names.count)
      return .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            abstain: maybe(0), issued: voters, returned: voters, invalid: 0,
            choices: names.enumerated().map {
              Choice($0.element, votes: $0.offset < 2 ? each : small())
            }), undeclared: true))
    }
    switch roll(8) {
    case 0:
      let rooms = [one(Self.rooms + ["999"])]
      return roll(3) == 0
        ? .takeOutDelivery(.init(vote: nil, rooms: rooms, reason: one(["敲错门", ""])))
        : .registerDelivery(.init(vote: nil, rooms: rooms))
    case 1...4: return .enterSlips(.init(vote: nil, ballots: slips(of: vote)))
    case 5 where !vote.slipDifferences.isEmpty:
      return .settleSlips(
        .init(
          vote: nil,
          ballots: vote.slipDifferences.compactMap { $0.first ?? $0.second }, reason: "复看原票"))
    default:
      return .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            policies: maybe(
              Policies(
                unreturned: Policy(one(Unreturned.allCases), clause: "按议事规则"),
                invalid: Policy(one(Unreadable.allCases), clause: "按议事规则"),
                disputed: Policy(.absent, clause: "按议事规则")))), undeclared: nil))
    }
  }

  /// The slips as one clerk reads them: mostly alike, so that two readings may agree.
  private mutating func slips(of vote: Vote) -> [Ballot] {
    let answers: [Answer] = [.for, .for, .against, .abstain, .for, .invalid, .notReturned]
    let slips = Self.rooms.enumerated().map { place, room -> Ballot in
      let said = place + vote.opening.round + (roll(12) == 0 ? 1 : 0)
      guard let names = vote.opening.subject.candidates else {
        return Ballot(room: room, answer: answers[said % answers.count])
      }
      return said % 5 == 4
        ? Ballot(room: room, marking: []) : Ballot(room: room, marking: [names[said % 2]])
    }
    return roll(6) == 0 ? [Ballot(room: one(["101", "无"]), answer: one(Answer.allCases))] : slips
  }

  /// Opens a vote by slips, among names, or an appraisal.
  mutating func openingByForm(_ session: Session) -> Command {
    let isOwners = !session.ownerRolls.isEmpty
    let names = isOwners ? Self.candidates : Self.plans
    let choosing = VoteProposal.Subject.choice(
      text: isOwners ? "选举业主委员会" : "微花园征名", candidates: Array(names.prefix(2 + roll(2))),
      seats: maybe(1))
    switch roll(6) {
    case 0:
      return .openVote(.init(proposal: VoteProposal(subject: .appraisal(text: "物业服务"), way: nil)))
    case 1, 2, 3:
      return .openVote(
        .init(
          proposal: VoteProposal(
            subject: choosing, rule: isOwners ? "owners-committee-election" : nil,
            way: isOwners ? .slips : maybe(.secretBallot))))
    default:
      return .openVote(
        .init(
          proposal: VoteProposal(
            way: isOwners ? .slips : nil, scope: maybe("3号楼2单元"), carriesSlips: maybe(true))))
    }
  }

  /// What is entered between votes and after them.
  /// Tasks are for what was agreed, which is rare: nil where nothing is.
  mutating func carryingOut(_ session: Session) -> Command? {
    guard let agreed = session.issues.values.first(where: { $0.status == .agreed }), roll(3) == 0
    else { return nil }
    if session.assignments.values.isEmpty {
      return .assign(
        .init(
          issue: agreed.id.text, work: .init(what: "清扫", responsible: ["居委会"], due: day())))
    }
    return .reportProgress(
      .init(
        assignment: "k01", progress: .init(on: day(), text: "已张贴", done: flip())))
  }

  mutating func aftermath(_ session: Session) -> Command {
    switch roll(8) {
    case 0:
      return .mediate(
        .init(
          issue: maybe("i01"),
          mediation: Mediation(
            room: one(Self.rooms), on: day(), by: one(["社区工作者甲", ""]), text: "电梯外移")))
    case 1:
      return .reportProgress(
        .init(
          assignment: "k01", progress: .init(on: day(), text: "已张贴", done: flip())))
    case 2: return .voidVote(.init(vote: "v0\(1 + roll(4))", reason: "程序有误"))
    case 3:
      return .enterCount(
        .init(
          vote: nil,
          count: CountEntry(
            appraisal: Appraisal(satisfied: small(), mostly: small(), dissatisfied: 0, unaware: 0)),
          undeclared: true))
    case 4:
      return .raiseObjection(
        .init(
          issue: maybe("i01"), by: one(["业主03", "居民2"]), text: "票数有疑问", on: day(), inWriting: flip()
        ))
    default:
      return .answerObjection(
        .init(
          issue: maybe("i01"), number: 1 + roll(2), answer: "已复核", settled: maybe(day())))
    }
  }
}
