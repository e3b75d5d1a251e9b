import Deliberation
import Sentences
import Text
import Values

/// What the pages of an owners' vote say; private, for the clerks.
package struct SlipsWording: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package func answer(_ answer: Answer) -> String {
    switch answer {
    case .for: language("同意", "for")
    case .notReturned: language("未交回", "not returned")
    default: answer.name(in: language)
    }
  }

  /// What a dwelling's slip came to in one round, in a word.
  package func stance(_ change: StanceChange) -> String {
    if let stranger = change.stranger {
      return stranger.isAwaited ? language("待补委托书", "proxy awaited") : answer(.invalid)
    }
    return change.isDisputed ? change.word(language) : answer(change.answer)
  }

  // MARK: - Opening

  package var freshSlips: String { language("逐户重新收票", "collected anew") }
  package var carriedSlips: String {
    language("沿用上一轮，只录有变化的", "stand, only changes are entered")
  }
  package func mergedNote(_ roll: OwnerRoll) -> String { RegisterWording(language).totals(roll) }
  package var committee: String { language("选举业主委员会委员", "Electing the owners' committee") }
  package var noRegister: String {
    language("还没有业主清册，请先确认业主清册。", "There is no owners' register yet; confirm one first.")
  }

  // MARK: - The course of the vote

  /// What the page of slips is called, from the first slip to the last.
  package func title(isElection: Bool) -> String {
    isElection
      ? language("业主书面选举：收票和计票", "Owners' election: the slips")
      : language("业主书面表决：收票和计票", "Owners' vote: the slips")
  }

  package enum Step: Int, CaseIterable, Hashable, Sendable {
    case first, second, differences
    /// 截止 of a written round, before it is counted.
    case end
    case count
  }

  /// The steps with those done marked: `√第一遍录入  →第二遍录入    核差异    计票`.
  package func steps(at now: Step, ofRound isRound: Bool) -> String {
    Step.allCases.filter { isRound || $0 != .end }.map { step in
      let name =
        switch step {
        case .first: language("第一遍录入", "first entry")
        case .second: language("第二遍录入", "second entry")
        case .differences: language("核差异", "differences")
        case .end: language("截止", "end")
        case .count: language("计票", "count")
        }
      return (step.rawValue < now.rawValue ? "√" : step == now ? "→" : "  ") + name
    }.joined(separator: "   ")
  }

  package func hint(_ step: Step, unread: Int, differences: Int) -> String {
    switch step {
    case .first: language("回车 录入表决票（第一遍）", "Enter: enter the slips, first time")
    case .second:
      unread == 0
        ? language(
          "回车 换另一名录入人再录一遍", "Enter: another clerk enters them again")
        : language(
          "回车 第二名录入人继续，还有\(unread)户没录", "Enter: the second clerk goes on, \(unread) left")
    case .differences:
      language(
        "两遍有\(differences)户不同，回车 逐户复看原票", "\(differences) differ; Enter looks at the slips again")
    case .end: language("两遍一致。回车 截止征询", "Both agree. Enter closes the round")
    case .count: language("两遍一致。回车 计票", "Both agree. Enter closes the count")
    }
  }

  package func readings(_ vote: Vote) -> String {
    guard !vote.slips.isEmpty else { return language("还没有录票。", "No slips entered yet.") }
    return vote.slips.enumerated().map { place, reading in
      // A slip read anew under another hand is two readings of one dwelling.
      let rooms = Set(reading.ballots.map(\.room)).count
      return language(
        "第\(place + 1)遍 \(reading.clerk)：\(rooms)户",
        "entry \(place + 1), \(reading.clerk): \(rooms)")
    }.joined(separator: language("；", "; "))
  }

  /// `计票甲`, `计票甲第二遍`.
  func reader(_ reading: SlipReading) -> String {
    reading.isAgain ? language("\(reading.clerk)第二遍", "\(reading.clerk) again") : reading.clerk
  }
  package var firstTime: String { language("接着录自己那一遍", "go on with one's own entry") }
  package var secondTime: String {
    language("票打乱后再录一遍", "a second time, from the slips reshuffled")
  }

  /// `征询期：1月21日至2月7日，还有3户没有交回`.
  package func round(_ period: RoundPeriod, out: Int?) -> String {
    language(
      "征询期：\(language.monthAndDay(period.from))至\(language.monthAndDay(period.until))",
      "Slips from \(period.from) until \(period.until)")
      + (out.map {
        $0 == 0
          ? language("，已收齐", ", all in") : language("，还有\($0)户没有交回", ", \($0) still out")
      } ?? "")
  }

  package func extent(_ scope: String) -> String {
    language("表决范围：\(scope)", "Extent: \(scope)")
  }

  package func delivered(_ count: Int?, of all: Int) -> String {
    count.map { language("送达登记：\($0)／\(all)户", "Delivered: \($0) of \(all)") }
      ?? language("未作送达登记", "No register of delivery")
  }

  package func settledClause(_ clause: String) -> String {
    language("条款：\(clause)", "Clause: \(clause)")
  }

  /// The explanation while slips come in.
  package var running: String {
    language(
      "照已录的票（未交回的暂不计入，本页不上屏）：",
      "As the slips stand, those not returned left out for now (never for the wall):")
  }

  package func stillNeeded(_ tests: [Verdict.Test]) -> String? {
    let parts = tests.filter { !$0.holds }.map { test in
      language(
        "\(language.measured(test.test, test.measure))还差\(language.amount(test.short))",
        "\(language.measured(test.test, test.measure)): \(language.amount(test.short)) more")
    }
    guard !parts.isEmpty else { return nil }
    return language("还需要：", "Still needed: ") + parts.joined(separator: language("；", "; "))
      + language("。", ".")
  }

  // MARK: - Entering

  package func clerkNote(ofRound isRound: Bool) -> String {
    guard isRound else {
      return language(
        "两遍要由两个人分别录，互相看不到对方录的。请写录入人姓名。",
        "Two people enter the slips, each without seeing the other's. Who enters them now?")
    }
    return language(
      "两遍要由两个人分别录，互相看不到对方录的；只有一人的，把票打乱再录一遍，由监票人核对。请写录入人姓名。",
      "Two people enter the slips, each without seeing the other's; one alone enters them twice, and a "
        + "scrutineer checks. Who enters them now?")
  }
  package func entering(_ clerk: String, _ done: Int, of all: Int) -> String {
    language("录入人：\(clerk)　已录\(done)／\(all)户", "Clerk: \(clerk)   \(done) of \(all)")
  }
  package var entryHint: String {
    language(
      "按数字记下这一户的票，自动到下一户。共有人分别交票、委托的按回车。",
      "A digit writes the slip down and goes on. Enter: co-owners' own slips, proxies.")
  }
  package func before(_ ballot: Ballot, among candidates: [String]?) -> String {
    let said = answer(ballot, among: candidates)
    return language("（上一轮\(said)）", "(last round: \(said))")
  }
  /// A word for the answer, or the numbers marked: `选1 3号`.
  package func answer(_ ballot: Ballot, among candidates: [String]?) -> String {
    guard let candidates, let marks = ballot.marks, !marks.isEmpty else {
      return answer(ballot.answer)
    }
    let numbers = marks.compactMap { candidates.firstIndex(of: $0) }.map { "\($0 + 1)" }
    return language("选\(numbers.joined(separator: " "))号", "no. \(numbers.joined(separator: " "))")
  }
  package var notRead: String { language("……", "…") }
  package var byProxy: String { language("代", "proxy") }

  package var marksHint: String {
    language(
      "回车录这一户选了几号，录完自动到下一户；弃权、无效、未交回按数字。",
      "Enter: the numbers this slip marks, then the next. Digits: blank, void, not returned.")
  }
  package func standing(_ candidates: [String], seats: Int) -> String {
    let list = candidates.enumerated().map { "\($0.offset + 1) \($0.element)" }
      .joined(separator: "　")
    return language("最多选\(seats)人：\(list)", "At most \(seats) of: \(list)")
  }
  package var good: String { language("有效票", "valid") }
  package func noCandidate(_ number: String, of count: Int) -> String {
    language("没有“\(number)”号，只有1至\(count)号。", "There is no “\(number)”, only 1 to \(count).")
  }
  package func marked(_ names: [String], seats: Int) -> String {
    if names.isEmpty { return language("一个没选，按弃权计。", "No mark: an abstention.") }
    let list = language.list(names)
    return Set(names).count < names.count
      ? language("选了：\(list)。同一人选了两次，按无效票计。", "Marked: \(list). A name twice: void.")
      : names.count > seats
        ? language(
          "选了：\(list)。多于\(seats)人，按无效票计。", "Marked: \(list). More than \(seats): void.")
        : language("选了：\(list)。", "Marked: \(list).")
  }

  package var awaitsProxy: String { language("待补", "proxy?") }
  package func relationNeeded(_ name: String, _ room: String) -> String {
    language(
      "\(name)不是\(room)的业主，请写与业主的关系；这张票待补委托书。",
      "\(name) doesn't own \(room): say what they are to the owner; the slip waits for a proxy.")
  }
  package func lastDay(_ day: Day?) -> String {
    day.map { language("截止日：\(language.monthAndDay($0))", "Last day: \($0)") }
      ?? language("没有设截止日", "No last day set")
  }
  package func awaiting(_ count: Int) -> String {
    language("待补委托书：\(count)张", "Waiting for a written proxy: \(count)")
  }
  package var noneAwaited: String {
    language("没有非业主签名、要补委托书的票。", "No slip signed by somebody else waits for a proxy.")
  }
  package var receivedLate: String {
    language("截止日以后录入的票", "A slip entered when the last day is past")
  }
  package var awaitedHint: String {
    language("回车 登记补来的委托书；已补来的，回车取消。", "Enter: the proxy came; again: it counts no more.")
  }
  package func signedBy(_ ballot: Ballot) -> String {
    let relation = ballot.relation.map { language("（\($0)）", " (\($0))") } ?? ""
    return (ballot.signedBy ?? "") + relation
  }
  package func state(_ proxy: SuppliedProxy?, isVoid: Bool) -> String {
    proxy.map {
      language("\(language.monthAndDay($0.on))补来（\($0.owner)）", "came on \($0.on) (\($0.owner))")
    } ?? (isVoid ? language("没有书面委托，无效", "none in writing, void") : language("待补", "to come"))
  }
  package var details: String { language("这张票的详情", "This slip in detail") }
  package var hasMandate: String { language("有书面委托书", "in writing") }
  package var noMandate: String { language("没有书面委托书", "none in writing") }
  package var leftToHolder: String { language("由代理人定", "left to the proxy") }

  // MARK: - Differences

  package var differencesHint: String {
    language(
      "复看原票，按数字选定；每户都定了按 7 写明原因。委托不同的按回车。",
      "A digit settles a slip, then 7 gives the reason. Enter: proxies read differently.")
  }
  package var markedDifferently: String {
    language(
      "复看原票，按回车定这一户，写明原因。", "Look at the slip; Enter settles it and gives the reason.")
  }
  package func readAs(_ clerk: String, _ ballot: Ballot?, among candidates: [String]?) -> String {
    let proxy = ballot?.proxy.map { language("（\($0.holder)代）", " (\($0.holder))") } ?? ""
    return language("\(clerk)：", "\(clerk): ")
      + (ballot.map { answer($0, among: candidates) } ?? language("没有录", "none")) + proxy
      + (ballot?.source == .form ? language("（表单）", " (form)") : "")
  }
  package func settledAs(_ answer: Answer?) -> String {
    answer.map { language("定为\(self.answer($0))", "settled: \(self.answer($0))") }
      ?? language("待定", "open")
  }
  package func unsettled(_ count: Int) -> String {
    language("还有\(count)户没有选定。", "\(count) aren't settled yet.")
  }
  package var noDifferences: String { language("两遍录入没有不同。", "Both entries agree.") }
  package var readTwice: String { language("还没有录完两遍。", "The slips aren't entered twice yet.") }

  // MARK: - Delivery

  package var deliveredMark: String { language("已送达", "delivered") }
  package var notDelivered: String { language("未送达", "not delivered") }
  package var deliveryHint: String {
    language("空格 标记送达，自动到下一户；按 4 保存。", "Space marks and goes on; 4 keeps it.")
  }
  package func takenOut(_ rooms: [String]) -> String {
    language(
      "从送达登记中去掉：\(rooms.joined(separator: "、"))。请写明原因。",
      "Taken out of the register of delivery: \(rooms.joined(separator: ", ")). Say why.")
  }
  package var deliveryKept: String { language("送达登记已保存。", "The register of delivery is kept.") }
  package var deliveryLost: String {
    language("送达登记还没有保存，确定离开吗？", "The register isn't kept yet. Leave all the same?")
  }

  // MARK: - The clauses

  package var policyNote: String {
    language(
      "议事规则有规定的，选算法并照抄条款；没有规定的选“没有条款”，各种算法都会算，结果不同就不能判定。",
      "Where the owners' rules say how, choose it and copy the clause. Left open, every reading is"
        + " computed; where they differ nothing can be decided.")
  }
  package var noClause: String { language("没有条款", "no clause") }
  package func policy(_ choice: Unreturned) -> String {
    switch choice {
    case .absent: language("不计入参与", "took no part")
    case .abstain: language("送达的计入参与", "took part")
    case .majority: language("送达的从多数", "with the majority")
    }
  }
  package func policy(_ choice: Disputed) -> String {
    switch choice {
    case .absent: policy(Unreadable.absent)
    case .participating: policy(Unreadable.participating)
    case .against: language("计为反对", "object")
    }
  }
  package func policy(_ choice: Unreadable) -> String {
    switch choice {
    case .absent: language("不计入参与", "took no part")
    case .participating: language("计入参与", "took part")
    }
  }
  package func policy(_ choice: Parking) -> String {
    switch choice {
    case .excluded: language("不计", "left out")
    case .included: language("计入", "counted")
    }
  }
  package var clauseMissing: String {
    language("请照抄条款原文；没有的选“没有条款”。", "Copy the clause, or choose “no clause”.")
  }

  // MARK: - Rounds

  package var stancesHint: String {
    language(
      "选一户按 1 登记协调。按 2 找房。", "Choose a dwelling; 1 writes a mediation down, 2 finds one.")
  }
  package var noRounds: String { language("还没有宣布过的表决。", "No vote was announced yet.") }
  package func round(_ number: Int) -> String { language("第\(number)轮", "round \(number)") }
  package func mediations(_ count: Int) -> String {
    count == 0 ? "" : language("协调\(count)次", "\(count) mediations")
  }
  package func mediated(_ mediation: Mediation) -> String {
    language(
      "\(language.monthAndDay(mediation.on))　\(mediation.by)协调：\(mediation.text)",
      "\(mediation.on), \(mediation.by): \(mediation.text)")
  }
}
