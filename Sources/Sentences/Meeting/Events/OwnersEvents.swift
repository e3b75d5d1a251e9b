import Deliberation
import Text

extension EventWording {
  func visit(_ event: Event.SlipsEntered) -> String {
    let (vote, count) = (name.of(event.vote), event.ballots.count - event.ballots.takenBack.count)
    return language(
      "\(vote)：\(event.clerk)\(event.again == true ? "第二遍" : "")录入表决票\(count)张",
      "\(vote): \(event.clerk) entered \(count) ballots\(event.again == true ? " a second time" : "")"
    )
      + came(event.ballots)
      + (event.receivedOn.map { language("（\(day($0))收到）", " that came on \(day($0))") } ?? "")
      + takenBack(event.ballots) + signedByOthers(event.ballots)
  }

  func visit(_ event: Event.SlipsSettled) -> String {
    let (vote, count) = (name.of(event.vote), event.ballots.count - event.ballots.takenBack.count)
    return language(
      "\(vote)：两次录入不一致的\(count)张已核定",
      "\(vote): \(count) ballots read differently were settled")
      + takenBack(event.ballots) + signedByOthers(event.ballots) + because(event.reason)
  }

  func visit(_ event: Event.CarriedSlipsStand) -> String {
    let vote = name.of(event.vote)
    return language(
      "\(vote)：\(list(event.slips.map(\.room)))上一轮的表决票继续有效",
      "\(vote): the slips of the round before of \(list(event.slips.map(\.room))) stand")
  }

  func visit(_ event: Event.DeliveryRegistered) -> String {
    language(
      "\(name.of(event.vote))：登记送达\(event.rooms.count)户",
      "\(name.of(event.vote)): delivered to \(event.rooms.count)")
      + (event.on.map { language("，\(day($0))送达", ", on \(day($0))") } ?? "")
      + (event.by.map { language("，送达人\($0)", ", by \($0)") } ?? "")
  }

  func visit(_ event: Event.DeliveryTakenOut) -> String {
    language(
      "\(name.of(event.vote))：\(list(event.rooms))从送达登记中去掉",
      "\(name.of(event.vote)): \(list(event.rooms)) taken out of the register of delivery")
      + because(event.reason)
  }

  func visit(_ event: Event.ProxySupplied) -> String {
    let (vote, proxy) = (name.of(event.vote), event.proxy)
    return language(
      "\(vote)：补来\(proxy.room)业主\(proxy.owner)给\(proxy.signer)的书面委托书（\(day(proxy.on))）",
      "\(vote): written proxy of \(proxy.owner), \(proxy.room), for \(proxy.signer) "
        + "came on \(day(proxy.on))")
      + (proxy.opinion.map {
        language("，意见\($0.word(language))", ", wanting \($0.word(language))")
      } ?? "")
  }

  func visit(_ event: Event.ProxyWithdrawn) -> String {
    let vote = name.of(event.vote)
    return language(
      "\(vote)：\(event.room)给\(event.signer)的书面委托书不再作数",
      "\(vote): the written proxy of \(event.room) for \(event.signer) counts no more")
      + because(event.reason)
  }

  func visit(_ event: Event.RoundExtended) -> String {
    language(
      "\(name.of(event.vote))截止日改为\(day(event.until))",
      "\(name.of(event.vote)): the last day is \(day(event.until)) now")
      + because(event.reason)
  }

  func visit(_ event: Event.RoundClosed) -> String {
    language("\(name.of(event.vote))征询截止", "\(name.of(event.vote)): the round is closed")
  }

  func visit(_ event: Event.LotDrawn) -> String {
    language(
      "抽签，种子“\(event.lot.seed)”，次序：\(list(event.lot.order))",
      "Lot drawn from “\(event.lot.seed)”: \(list(event.lot.order))")
  }

  /// `（1月25日、1月30日收到）`: of slips that each bear the day they came.
  private func came(_ ballots: [Ballot]) -> String {
    let days = Set(ballots.compactMap(\.came)).sorted()
    return days.isEmpty
      ? ""
      : language(
        "（\(list(days.map { day($0) }))收到）", " that came on \(list(days.map { day($0) }))")
  }

  /// `，取消先前录入的票：201`.
  private func takenBack(_ ballots: [Ballot]) -> String {
    let rooms = ballots.takenBack.map { $0.room + ($0.signedBy.map { "（\($0)）" } ?? "") }
    return rooms.isEmpty
      ? ""
      : language(
        "，取消先前录入的票：\(list(rooms))", ", taking back what was entered of \(list(rooms))")
  }

  /// `，待补委托书：201签名人居民甲（子女）`.
  private func signedByOthers(_ ballots: [Ballot]) -> String {
    let signed = ballots.filter(\.needsProxy).compactMap { $0.signature(in: language) }
    return signed.isEmpty
      ? "" : language("，待补委托书：\(list(signed))", ", without a written proxy: \(list(signed))")
  }
}

extension EventHeadline {
  func visit(_ event: Event.SlipsEntered) -> Headline { .vote }
  func visit(_ event: Event.SlipsSettled) -> Headline { .vote }
  func visit(_ event: Event.CarriedSlipsStand) -> Headline { .vote }
  func visit(_ event: Event.DeliveryRegistered) -> Headline { .vote }
  func visit(_ event: Event.DeliveryTakenOut) -> Headline { .vote }
  func visit(_ event: Event.ProxySupplied) -> Headline { .vote }
  func visit(_ event: Event.ProxyWithdrawn) -> Headline { .vote }
  func visit(_ event: Event.RoundExtended) -> Headline { .vote }
  func visit(_ event: Event.RoundClosed) -> Headline { .vote }
  func visit(_ event: Event.LotDrawn) -> Headline { .vote }
}
