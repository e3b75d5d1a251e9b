import Deliberation
import Values

/// Slips, from the register of delivery to the proxies brought in afterwards.
extension Chronicle {
  /// What came in time needs no line for each clerk.
  func told(_ slips: Event.SlipsEntered) -> String? {
    let came = slips.ballots.count { $0.answer != .notReturned }
    guard let last = session.votes[slips.vote]?.lastDay, came > 0,
      session.entries[number - 1].despite != nil || slips.receivedOn != nil,
      session.zoned(session.entries[number - 1].happened).day > last
    else { return nil }
    let which = isFirstReading(of: slips.vote, slips.ballots) ? "" : "（第二遍）"
    return "截止日以后录入表决票\(came)张\(which)"
      + (slips.receivedOn.map { "，\($0.official)收到。" } ?? "。")
  }

  func told(_ handing: Event.DeliveryRegistered) -> String {
    // The list of an evening holds those of the evenings before.
    let (before, now) = (delivered(of: handing.vote), handing.rooms.count)
    return before == 0 ? "送达表决票\(now)户。" : "送达表决票\(now - before)户（累计\(now)户）。"
  }

  func told(_ taking: Event.DeliveryTakenOut) -> String {
    "送达登记去掉\(taking.rooms.joined(separator: "、"))，原因：\(sentence(taking.reason))"
  }

  func told(_ settling: Event.SlipsSettled) -> String {
    "两次录入不一致的表决票\(settling.ballots.count)张已核对，依据：\(sentence(settling.reason))"
  }

  func told(_ supply: Event.ProxySupplied) -> String {
    let proxy = supply.proxy
    return papers.isPublic
      ? "补来业主的书面委托书1份。"
      : "补来\(proxy.room)业主\(proxy.owner)给\(proxy.signer)的书面委托书，\(proxy.on.official)。"
  }

  func told(_ withdrawal: Event.ProxyWithdrawn) -> String {
    papers.isPublic
      ? "补来的书面委托书1份不再作数。"
      : "\(withdrawal.room)给\(withdrawal.signer)的书面委托书不再作数，"
        + "原因：\(sentence(withdrawal.reason))"
  }

  /// Of how many dwellings the register of delivery was before.
  private func delivered(of vote: Vote.ID) -> Int {
    earlier.reduce(0) { count, event in
      if case .deliveryRegistered(let handing) = event, handing.vote == vote {
        return handing.rooms.count
      }
      if case .deliveryTakenOut(let taking) = event, taking.vote == vote {
        return count - taking.rooms.count
      }
      return count
    }
  }

  /// Whether nobody had read any of those slips before.
  private func isFirstReading(of vote: Vote.ID, _ ballots: [Ballot]) -> Bool {
    let rooms = Set(ballots.map(\.room))
    return !earlier.contains { event in
      guard case .slipsEntered(let slips) = event, slips.vote == vote else { return false }
      return slips.ballots.contains { rooms.contains($0.room) }
    }
  }
}
