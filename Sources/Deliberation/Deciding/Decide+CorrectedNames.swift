/// A corrected count of a vote in which names were taken down: the names are what is put right, and the
/// numbers are theirs.
extension Chair {
  /// The numbers a corrected count comes to, and which names it puts right.
  func namesCorrected(
    _ entry: CountEntry, in vote: Vote
  ) throws(Refusal) -> (
    entry: CountEntry, stances: [CalledStance]?, objectors: [Participant.ID]?
  ) {
    let way = vote.opening.way
    if entry.stances != nil, way != .rollCall { throw .voting(.wrongWay(way, needed: .rollCall)) }
    if entry.objectors != nil, way != .noObjection {
      throw .voting(.wrongWay(way, needed: .noObjection))
    }
    var numbers = entry
    (numbers.stances, numbers.objectors) = (nil, nil)
    switch way {
    case .rollCall where !vote.stances.isEmpty:
      let stances = try stancesCorrected(entry.stances ?? [], in: vote)
      let answers = vote.answers(with: stances)
      func said(_ stance: Stance) -> Int { answers.values.count { $0 == stance } }
      let (yes, no, neither) = (said(.for), said(.against), said(.abstain))
      let asked = [(entry.for, yes), (entry.against, no), (entry.abstain, neither)]
      let isSilent = asked.allSatisfy { $0.0 == nil }
      guard isSilent ? entry.stances != nil : asked.allSatisfy({ ($0 ?? 0) == $1 }) else {
        throw .announced(.namesSayOtherwise(vote.id, for: yes, against: no, abstain: neither))
      }
      (numbers.for, numbers.against, numbers.abstain) = (yes, no, neither)
      return (numbers, stances.isEmpty ? nil : stances, nil)
    case .noObjection:
      let objectors = try entry.objectors.map { names throws(Refusal) in
        try objectorsCorrected(names, in: vote)
      }
      let standing = vote.objectorsCorrected
      let named = (objectors ?? standing).count
      // A correction names everybody who objected; who asks may have counted more than are named.
      let areAll = objectors != nil || vote.corrections.contains { $0.objectors != nil }
      let against = numbers.against ?? named
      // Nobody was asked to agree.
      guard areAll ? against == named : against >= named,
        (entry.for ?? 0, entry.abstain ?? 0) == (0, 0)
      else {
        throw .announced(.namesSayOtherwise(vote.id, for: 0, against: named, abstain: 0))
      }
      (numbers.for, numbers.against, numbers.abstain) = (nil, against, nil)
      try objectorsAreHeard(vote, objectors ?? standing, against)
      let isSame = objectors.map { Set($0) == Set(standing) } ?? true
      return (numbers, nil, isSame ? nil : objectors)
    default: return (numbers, nil, nil)
    }
  }

  private func stancesCorrected(
    _ asked: [CalledStance], in vote: Vote
  ) throws(Refusal) -> [CalledStance] {
    let standing = vote.answersCorrected
    var corrected: [CalledStance] = []
    for one in asked {
      let id = try person(one.participant).id
      guard vote.electorate.contains(id) else { throw .count(.notInElectorate(id, vote.id)) }
      guard standing[id] != one.stance, !corrected.contains(where: { $0.participant == id.text })
      else { throw .input(.nothingToChange) }
      if let (holder, written) = session.opinion(of: id, on: vote),
        written.rawValue != one.stance.rawValue
      {
        throw .mandate(.againstOpinion(id, holder: holder))
      }
      corrected.append(CalledStance(participant: id.text, stance: one.stance))
    }
    return corrected
  }

  private func objectorsCorrected(
    _ names: [String], in vote: Vote
  ) throws(Refusal) -> [Participant.ID] {
    var objectors: [Participant.ID] = []
    for name in names {
      let id = try person(name).id
      guard vote.electorate.contains(id) else { throw .count(.notInElectorate(id, vote.id)) }
      if !objectors.contains(id) { objectors.append(id) }
    }
    return objectors
  }
}

extension Vote {
  /// What everybody answered when called, as it was last corrected.
  package var answersCorrected: [Participant.ID: Stance] { answers(with: []) }

  /// Who spoke up when objections were asked for, as it was last corrected.
  package var objectorsCorrected: [Participant.ID] {
    corrections.last { $0.objectors != nil }?.objectors ?? objectors
  }

  /// The answers with the corrections so far, and those.
  func answers(with more: [CalledStance]) -> [Participant.ID: Stance] {
    var answers = stances
    for one in corrections.flatMap({ $0.stances ?? [] }) + more {
      answers[Participant.ID(one.participant)] = one.stance
    }
    return answers
  }
}
