import Deliberation
import Sentences
import Text
import Values

/// 送达登记表 of every round: a row a dwelling, with what is known of its slip and room to sign.
struct DeliveryRegister: Paper {
  let code = "delivery-register"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx, .xlsx]
  let isBefore = false
  let isOfWrittenVote = true
  let needs: [Need] = [.roundOfOwners]
  let filing: Filing? = .slips

  func name(in language: Language) -> String { language("送达登记表", "register of delivery") }
  func document(of proceedings: Proceedings) -> Document { proceedings.deliveryRegister }
}

extension DocumentKind {
  package static let deliveryRegister = DocumentKind(DeliveryRegister())
}

extension Need {
  /// Owners are asked on slips, a dwelling each.
  fileprivate static let roundOfOwners = Need(code: "roundOfOwners") {
    !$0.ownersRounds.isEmpty
  } sentence: { paper, language, reader in
    language(
      "还没有按户发放表决票\(reader.member("openVote", in: language))，不出\(paper)。",
      "No slips were handed out by dwelling\(reader.member("openVote", in: language)), so there is no \(paper)."
    )
  }
}

extension Proceedings {
  fileprivate var deliveryRegister: Document {
    let about = ownersRounds.last.map(about) ?? meetingTitle
    let blocks = ownersRounds.flatMap { deliveries(in: $0) }
    return Document(
      kind: .deliveryRegister, audience: audience, title: ["\(about)表决票", "送达登记表"],
      blocks: blocks + [
        .small("方式填：当面、同住成年人、信报箱、邮寄、电子。"),
        .fields([.init("送达人（签字）", ""), .init("核对人（签字）", "")]),
      ], page: .wide)
  }

  /// The table of one round.
  private func deliveries(in vote: Vote) -> [Block] {
    guard let roll = session.owners(of: vote) else { return [] }
    let homes = roll.dwellings.filter { !$0.kind.isParking }
    let days = session.slipDays(in: vote)
    let opened = vote.period?.from ?? session.zoned(vote.opened).day
    let period = vote.period.map {
      "\($0.from.official)至\($0.until.official(after: $0.from))"
    }
    let rows = homes.enumerated().map { place, dwelling in
      let delivery = vote.deliveries[dwelling.room]
      let came =
        vote.slips.first?.ballots.contains {
          $0.room == dwelling.room && $0.answer != .notReturned
        } ?? false
      return [
        "\(place + 1)", dwelling.room, dwelling.owners.joined(separator: "、"), "",
        delivery?.on.official(after: opened) ?? "", "", "", delivery?.by ?? "",
        came ? days[dwelling.room]?.official(after: opened) ?? "" : "", "",
      ]
    }
    let table = TextTable(
      columns: [
        .init("序号", .trailing), .init("房号"), .init("业主"), .init("票号", least: 6),
        .init("送达时间"), .init("方式", least: 6), .init("签收", least: 8), .init("送达人"),
        .init("交回时间"), .init("备注", least: 4),
      ], rows: rows)
    return [
      .fields([
        .init("轮次", "第\(vote.opening.round)次表决"), .init("征询期", period ?? opened.official),
        .init("组织单位", convener),
      ]), .line(sums(of: homes, in: vote, roll)), .blank, .table(table), .blank,
    ]
  }

  /// `应送达3户　已登记送达0户　未登记送达3户　沿用以前轮次的表决票9户`: as the result counts them.
  private func sums(of homes: [Dwelling], in vote: Vote, _ roll: OwnerRoll) -> String {
    let handed = handedOut(in: vote, roll)
    let due = handed.issued.union(handed.missed)
    func count(_ isMeant: (String) -> Bool) -> Int { homes.count { isMeant($0.room) } }
    let isSent = { (room: String) in vote.delivered?.contains(room) == true }
    let unsent = count { due.contains($0) && !isSent($0) }
    let carried = count { handed.carried.contains($0) && !due.contains($0) }
    return "应送达\(count(due.contains))户　已登记送达\(count(isSent))户"
      + (unsent > 0 ? "　未登记送达\(unsent)户" : "")
      + (carried > 0 ? "　沿用以前轮次的表决票\(carried)户" : "")
  }
}
