import Affairs
import Text
import Values

/// Sites, pledges, money, opinions.
extension LedgerRefusalWording {
  func levelUnknown(_ level: String?) -> String {
    guard let level else {
      return language("还没有定级别，先定级别再入批。", "it has no level; give it one first.")
    }
    return language(
      "没有级别“\(level)”。请选已有的，或用 yishi define 加上。",
      "there is no level “\(level)”. Choose one there is, or add it with yishi define.")
  }

  var ownerMissing: String {
    language("还没有写产权单位，补上后再入批。", "it has no owner; name one first.")
  }

  var managerMissing: String {
    language("还没有写管护单位，补上后再开放。", "nobody manages it; name who does before it opens.")
  }

  var openingUnsigned: String {
    language(
      "社会单位的点位要先签开放协议，才能登记为开放。",
      "a unit's own site opens once its opening is signed; enter that pledge first.")
  }

  func alreadyAdopted(_ site: CardID, _ pledge: CardID) -> String {
    language(
      "\(name(site))在这一期限内已有人认养（\(pledge)）。共同认养的，两份都写明共同认养。",
      "\(name(site)) is adopted in that term (\(pledge)). Where they share it, say so in both.")
  }

  func adoptionLacks(_ fields: [LedgerField]) -> String {
    let missing = fields.map { field in
      switch field {
      case .place: language("认养的点位", "the site")
      case .what: language("起止日期", "its first and last day")
      default: field.name(in: language)
      }
    }
    return language(
      "认养还缺：\(language.list(missing))。", "the adoption lacks \(language.list(missing)).")
  }

  func noticeToEnd(_ days: Int, _ earliest: Day?) -> String {
    let rule = language(
      "提前终止要提前\(days)日书面通知",
      "ending early takes \(language.days(days, .calendar))' notice in writing")
    guard let earliest else {
      return rule
        + language("，请写明通知日期（noticed）。", "; say when it was given (noticed).")
    }
    return rule + language("，最早\(day(earliest))。", ", \(day(earliest)) at the earliest.")
  }

  func beyondGrant(_ over: Money) -> String {
    language(
      "超出\(over)元，批准的不够支出。确需支出的写明原因（despite）。",
      "that is \(over) yuan beyond the grant. Where it must be paid, say why (despite).")
  }

  func voiceUnanswered(_ open: [CardID]) -> String {
    language(
      "还有\(open.count)件意见待答复：\(name(open))。请先答复。",
      open.count == 1
        ? "1 opinion waits for its answer: \(name(open)). Answer it first."
        : "\(open.count) opinions wait for their answers: \(name(open)). Answer them first.")
  }

  func demandWithoutOwner(_ what: String) -> String {
    language(
      "要求“\(short(what))”没有写牵头单位或时限，请补上。",
      "the demand “\(short(what))” lacks who leads or by when; add it.")
  }

  func notCalled(_ unit: String) -> String {
    language(
      "没有对“\(unit)”吹哨，或它已经报到。请核对单位名称，或先登记吹哨。",
      "“\(unit)” wasn't called, or has come already. Check its name, or enter the call first.")
  }

  func totalsDiffer(_ said: String, _ counted: String) -> String {
    language(
      "决议写的是\(said)，台账里是\(counted)。请核对后改正一处。",
      "the resolution says \(said), the ledger \(counted). Check which is wrong.")
  }

  func cannotPromote(_ id: CardID) -> String {
    language(
      "\(name(id))不能列为议题，只有意见、问题反馈和工单可以。",
      "\(name(id)) can't be made an issue; only opinions, problems and work orders can.")
  }

  func fewToDraw(_ count: Int) -> String {
    language(
      "抽签要有两个以上，这里有\(count)个。", "a lot is drawn among two or more; here \(count) named.")
  }

  var cannotDraw: String { language("这里不能抽签。", "no lot can be drawn here.") }
}
