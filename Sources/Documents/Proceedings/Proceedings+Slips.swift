import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// 发放, 收回, 沿用, 未返回 and 无效 of a vote on ballots by dwelling: dwellings, area and persons. What was
  /// handed out and collected is this round's; slips of an earlier one that stand are told apart.
  func slips(of vote: Vote) -> String? {
    guard vote.opening.way == .slips, let roll = session.owners(of: vote) else { return nil }
    let policies = vote.announcement.map { $0.tally.policies.completed(by: $0.rule.policies) }
    let withParking = policies?.parking?.choice == .included
    let answers = session.answers(in: vote, on: counted(vote))
    let carried = session.carriedSlips(of: vote)
    let earlier = Set(carried.flatMap(\.rooms))
    let isCarrying = vote.opening.carriesSlips == true
    let handed = handedOut(in: vote, roll)
    func told(_ counts: (String) -> Bool) -> String {
      let dwellings = roll.dwellings.indices.filter { place in
        let dwelling = roll.dwellings[place]
        return (withParking || !dwelling.kind.isParking) && counts(dwelling.room)
      }
      let area = Area(hundredths: dwellings.reduce(0) { $0 + roll.dwellings[$1].area.hundredths })
      let heads = roll.heads.count { $0.dwellings.contains(where: Set(dwellings).contains) }
      // From the areas of all and of those who took part anybody works out those of a few.
      if isPublic { return "\(dwellings.count)户、\(heads)人" }
      return "\(dwellings.count)户、\(area)平方米、\(heads)人"
    }
    let issued = { (room: String) in handed.issued.contains(room) }
    let missed = roll.dwellings.count { dwelling in
      (withParking || !dwelling.kind.isParking) && handed.missed.contains(dwelling.room)
    }
    let undelivered = missed == 0 ? "" : "，未送达\(missed)户"
    let this = isCarrying ? "本轮" : ""
    var parts = [
      vote.delivered == nil
        ? "\(this)应发放（未登记送达）\(told(issued))" : "\(this)发放\(told(issued))\(undelivered)",
      "\(this)收回\(told { answers[$0] != nil && !earlier.contains($0) })",
    ]
    for slips in carried {
      parts.append("\(source(of: slips))\(told { answers[$0] != nil && slips.rooms.contains($0) })")
    }
    if let dropped = dropped(from: vote, roll) { parts.append(dropped) }
    if isCarrying { parts.append("合计收回\(told { answers[$0] != nil })") }
    parts += [
      "未返回\(told { issued($0) && answers[$0] == nil })",
      "无效\(told { answers[$0] == .some(.invalid) })" + signedByOthers(in: vote),
    ]
    if let sources = sources(of: vote) { parts.append(sources) }
    return parts.joined(separator: "；")
  }

  /// `收回的表决票中，纸质6张、表单3张`, as the slips stand by now; nil where nothing but signed slips that
  /// were handed in came back.
  private func sources(of vote: Vote) -> String? {
    let sources = session.slipSources(of: vote)
    guard !sources.isEmpty else { return nil }
    return "收回的表决票中，"
      + sources.map { "\($0.source.name(in: .chinese))\($0.count)张" }.joined(separator: "、")
  }

  /// The clause by which forms count in a vote and how an owner is known, as it is printed; nil where
  /// none of them came.
  func electronicVoting(in vote: Vote) -> String? {
    guard session.slipSources(of: vote).contains(where: { $0.source == .form }),
      let clause = session.electronicVoting(in: vote)
    else { return nil }
    return "电子表决：" + sentence(clause.words(in: .chinese))
  }

  /// Which dwellings of a round were handed a slip, and which were not.
  struct HandedOut {
    /// Those of the register of delivery, and whoever handed one in; where nothing was registered,
    /// those that were to be handed one.
    let issued: Set<String>
    /// Those that neither got one nor have one of an earlier round that stands.
    let missed: Set<String>
    /// Those whose slip of an earlier round stands.
    let carried: Set<String>
  }

  /// What was handed out for a round, as the register of delivery and the result both tell it.
  func handedOut(in vote: Vote, _ roll: OwnerRoll) -> HandedOut {
    let rooms = Set(roll.dwellings.map(\.room))
    let carried = Set(session.carriedSlips(of: vote).flatMap(\.rooms))
    // Whoever handed one in in this round had been given one.
    let came = session.answers(in: vote, on: counted(vote)).keys.filter { !carried.contains($0) }
    let issued = vote.delivered.map { Set($0).union(came) } ?? rooms.subtracting(carried)
    return HandedOut(
      issued: issued, missed: rooms.subtracting(issued).subtracting(carried), carried: carried)
  }

  /// Which slips two clerks had read differently and were settled by the slip itself (核定), and why.
  func settledSlips(in vote: Vote) -> [String] {
    let events = session.entries.filter { session.retractedBy[$0.number] == nil }.flatMap(\.events)
    let recounted = events.lastIndex {
      if case .recountCalled(let recount) = $0 { recount.vote == vote.id } else { false }
    }
    return events[(recounted.map { $0 + 1 } ?? 0)...].compactMap { event in
      guard case .slipsSettled(let settling) = event, settling.vote == vote.id else { return nil }
      // Where one of them read another hand, settling takes that reading back beside the slip itself.
      let hands = Dictionary(grouping: settling.ballots, by: \.room).values
      let count = hands.reduce(0) { $0 + max(1, $1.count { $0.answer != .notReturned }) }
      let differing = if case .byOneClerk? = vote.doubleReading { "两遍" } else { "两人" }
      if isPublic { return "\(differing)录入不一致的表决票\(count)张，已核对原票核定。" }
      let rooms = settling.ballots.map(\.room).uniqued.joined(separator: "、")
      return "\(differing)录入不一致的表决票\(count)张（\(rooms)）已核对核定，依据：\(sentence(settling.reason))"
    }
  }

  /// `沿用第1次表决（2024年3月2日）的表决票`.
  private func source(of slips: CarriedSlips) -> String {
    guard let round = session.votes[slips.round] else { return "沿用" }
    return "沿用第\(round.opening.round)次表决（\(period(of: round))）的表决票"
  }

  /// Slips of an earlier round that stand no longer, and why; the dwellings in the archive copy alone.
  private func dropped(from vote: Vote, _ roll: OwnerRoll) -> String? {
    guard let dropped = vote.opening.droppedSlips, !dropped.isEmpty else { return nil }
    let known = Set(roll.dwellings.map(\.room))
    func told(_ rooms: [String], _ why: String) -> String? {
      guard !rooms.isEmpty else { return nil }
      return "\(rooms.count)户（\(isPublic ? "" : rooms.joined(separator: "、") + "，")\(why)）"
    }
    let texts = [
      told(dropped.filter(known.contains), "业主变更"),
      told(dropped.filter { !known.contains($0) }, "已不在业主清册"),
    ]
    return "不沿用" + texts.compactMap { $0 }.joined(separator: "、")
  }

  /// `沿用第1次表决（2024年3月2日）的表决票4户`: when a vote is opened, before anything new comes in.
  func carried(into vote: Vote) -> String? {
    guard vote.opening.carriesSlips == true, let roll = session.owners(of: vote) else { return nil }
    var opened = vote
    opened.slips = []
    let texts = session.carriedSlips(of: opened).map { "\(source(of: $0))\($0.rooms.count)户" }
    return (texts + [dropped(from: vote, roll)].compactMap { $0 }).joined(separator: "；")
  }

  /// What the register says otherwise than at the vote before on the same question.
  func registerChange(before vote: Vote) -> String? {
    guard let change = session.registerChange(before: vote),
      let before = session.votes[change.since]
    else { return nil }
    func told(_ rooms: [String], _ what: String) -> String? {
      guard !rooms.isEmpty else { return nil }
      return "\(what)\(rooms.count)户" + (isPublic ? "" : "（\(rooms.joined(separator: "、"))）")
    }
    let areas = change.areas.map { "\($0.room)由\($0.old)平方米改为\($0.new)平方米" }
    let texts = [
      told(change.removed, "删去"), told(change.added, "增加"), told(change.sold, "业主变更"),
      told(areas, "面积变更"), change.isRegrouped ? "业主人数的并计有变更" : nil,
    ]
    return "业主清册与第\(before.opening.round)次表决时相比："
      + texts.compactMap { $0 }.joined(separator: "，") + "。"
  }

  /// Whose slips contradict each other and what has to come of it; the dwellings in the archive copy
  /// alone.
  func contradictions(in vote: Vote) -> [String] {
    session.contradictions(in: vote, on: counted(vote)).map { contradiction in
      let rooms = contradiction.rooms
      let which = isPublic ? "\(rooms.count)套" : rooms.joined(separator: "、")
      return contradiction.isOfOneOwner
        ? "\(which)为同一业主，各套意见不一致，由该业主确认后才能计入。"
        : "\(which)的表决票意见不一致，由\(contradiction.isOfCoOwners ? "共有人推选一人表决" : "业主确认")后才能计入。"
    }
  }

  /// The day the slips of a vote are told as of: that of its announcement.
  private func counted(_ vote: Vote) -> Day {
    vote.announcement == nil
      ? session.entries.last.map { session.zoned($0.happened).day } ?? vote.opened.day
      : announced(vote)
  }

  /// Slips somebody else signed for the owner, of those that are invalid as they stand: how many wait
  /// for the written proxy and how many lack it for good. Who signed stands in the archive copy alone.
  private func signedByOthers(in vote: Vote) -> String {
    let slips = session.slips(session.ballots(of: vote), of: vote, on: counted(vote))
    func told(_ slips: [Ballot], _ what: String) -> String {
      guard !slips.isEmpty else { return "" }
      let rooms = Set(slips.map(\.room)).count
      let who = slips.compactMap { $0.signature(in: .chinese) }.joined(separator: "、")
      return "，其中\(what)\(rooms)户" + (isPublic ? "" : "（\(who)）")
    }
    return told(slips.awaiting, "待补委托书")
      + told(slips.void, "非业主签名、没有书面委托（《民法典》第一百六十五条、第一百七十一条）")
  }
}
