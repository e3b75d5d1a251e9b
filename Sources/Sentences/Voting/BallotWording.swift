import Deliberation
import Text

extension OwnerRoll.Reason {
  /// Why dwellings are one head: 同名同电话 → 一人.
  ///
  /// - Parameter isConfirmed: whether somebody has looked at it since it was guessed.
  package func sentence(_ language: Language, isConfirmed: Bool = false) -> String {
    switch self {
    case .sameNameNoPhone where isConfirmed:
      language("同名、无电话可核 → 确认是一人", "same name, no phone to tell → confirmed as one person")
    case .sameNameOtherPhone where isConfirmed:
      language("同名不同电话 → 确认分别计", "same name, other phone → confirmed apart")
    case .single: language("一人一套", "one owner, one dwelling")
    case .sameNameSamePhone: language("同名同电话 → 一人", "same name, same phone → one person")
    case .sameNameNoPhone:
      language(
        "同名、无电话可核 → 暂按一人，请确认", "same name, no phone to tell → one person for now, please confirm")
    case .sameNameOtherPhone:
      language("同名不同电话 → 分别计，请确认", "same name, other phone → counted apart, please confirm")
    case .coOwners: language("共有人 → 合计一人", "co-owners → one head")
    case .unsold: language("建设单位未售 → 合计一人", "the developer's unsold dwellings → one head")
    case .publicHousing:
      language("未出售公房，同一产权单位 → 一人", "public housing of one body → one head")
    case .secretary: language("记录人确认", "confirmed by the secretary")
    }
  }
}

extension OwnerRoll.Fault {
  package func sentence(_ language: Language) -> String {
    switch self {
    case .noOwner(let room): language("\(room)没有业主姓名。", "\(room) has no owner's name.")
    case .areasDiffer(let room, let first, let second):
      language(
        "\(room)两行面积不同：\(first)㎡、\(second)㎡，按前一个。",
        "\(room) stands twice with different areas, \(first) ㎡ and \(second) ㎡; the first counts.")
    case .tenant(let room): language("\(room)是租户，不计入业主。", "\(room) is a tenant's and not counted.")
    }
  }
}

extension BallotCount.Fault {
  package func sentence(_ language: Language) -> String {
    switch self {
    case .unknownRoom(let room):
      language("表决票上的\(room)不在清册中，未计。", "\(room) on a ballot isn't on the register; not counted.")
    case .coOwnersDisagree(let room):
      language(
        "\(room)共有人意见不一，又未推选一人，列为争议票。",
        "The co-owners of \(room) disagree and named nobody; the ballot is disputed.")
    case .slipsDisagree(let room):
      language(
        "\(room)交来几张票，意见不一，列为争议票。",
        "Several slips of \(room) say different things; the ballot is disputed.")
    case .ownerContradicts(let names):
      language(
        "\(language.list(names))的几套房表决不一致，列为争议票。",
        "\(language.list(names)) voted differently for several dwellings; the ballots are disputed."
      )
    case .proxyNotAllowed(let room, let holder):
      language(
        "\(room)由\(holder)代投，不符合委托规定，列为无效票。",
        "\(holder) voted for \(room), which the rules on proxies don't allow; the ballot is invalid."
      )
    case .signedByAnother(let room, let name):
      language(
        "\(room)由\(name)签名，没有书面委托（《民法典》第一百六十五条、第一百七十一条），列为无效票。",
        "\(name) signed for \(room) without a written proxy (Civil Code, articles 165, 171); the "
          + "ballot is invalid.")
    case .proxyAwaited(let room, let name):
      language(
        "\(room)由\(name)签名，待补委托书，补来和补不来各算一遍。",
        "\(name) signed for \(room); the written proxy is still to come, and both ways are counted."
      )
    case .proxyNotWritten(let room, let holder):
      language(
        "\(room)由\(holder)代投，没有书面委托，列为无效票。",
        "\(holder) voted for \(room) without a written proxy; the ballot is invalid.")
    case .proxyAgainstOpinion(let room, let holder):
      language(
        "\(holder)为\(room)所投与委托人的意见不符，列为无效票。",
        "\(holder) didn't vote for \(room) as its owner wanted; the ballot is invalid.")
    }
  }
}

extension DoubleEntry.Difference {
  /// `24-3-501：甲录同意，乙录反对。`
  package func sentence(of entry: DoubleEntry, _ language: Language) -> String {
    let who = signedBy.map { language("\(room)（\($0)）", "\(room) (\($0))") } ?? room
    func read(_ clerk: String, _ ballot: Ballot?) -> String {
      let word = ballot.map { $0.word(language) } ?? language("无此票", "no such ballot")
      return language("\(clerk)录“\(word)”", "\(clerk) entered “\(word)”")
    }
    let (one, other) = (read(entry.first.clerk, first), read(entry.second.clerk, second))
    return language("\(who)：\(one)，\(other)。", "\(who): \(one), \(other).")
  }
}

extension Ballot {
  /// What it says, with the names marked and whoever voted for the owner.
  package func word(_ language: Language) -> String {
    let said =
      answer == .for
      ? marks.map { language.list($0) } ?? answer.word(language)
      : answer.word(language)
    if let signer = signedBy, let relation {
      return said + language("（签名人\(signer)（\(relation)））", " (signed by \(signer), \(relation))")
    }
    guard let proxy else { return said }
    return said
      + language(
        "（\(proxy.holder)代\(proxy.isWritten ? "" : "，无书面委托")）",
        " (by \(proxy.holder)\(proxy.isWritten ? "" : ", nothing in writing"))")
  }
}

extension Ballot {
  /// `201签名人居民甲（子女）`; nil where an owner signed.
  package func signature(in language: Language) -> String? {
    guard let signedBy, let relation else { return nil }
    return language(
      "\(room)签名人\(signedBy)（\(relation)）", "\(room) by \(signedBy) (\(relation))")
  }
}

extension Answer {
  package func word(_ language: Language) -> String {
    switch self {
    case .for: language("同意", "for")
    case .against: language("反对", "against")
    case .abstain: language("弃权", "abstain")
    case .fromMajority: language("从多", "with the majority")
    case .invalid: language("无效", "invalid")
    case .notReturned: language("未交回", "not returned")
    }
  }
}
