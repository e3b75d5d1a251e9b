import Affairs
import Deliberation
import Text
import Values

/// What was written into a blank and can't stand there.
extension LedgerRefusalWording {
  private func blank(_ field: LedgerField) -> String { field.name(in: language) }

  func empty(_ field: LedgerField) -> String {
    language("“\(blank(field))”没有填写。", "“\(blank(field))” is empty.")
  }

  func tooLong(_ field: LedgerField, _ limit: Int) -> String {
    language(
      "“\(blank(field))”太长，最多\(limit)字。",
      "“\(blank(field))” is too long; at most \(limit) characters.")
  }

  func unseenCharacters(_ field: LedgerField) -> String {
    language(
      "“\(blank(field))”里有看不见的字符，请重新输入这一项。",
      "“\(blank(field))” holds characters that nobody sees; type it again.")
  }

  func numberTooLong(_ number: String) -> String {
    language(
      "数字\(number)太长，没有记入。请核对后重写。",
      "the number \(number) is too long, and nothing was entered. Check it and write it anew.")
  }

  func outOfRange(_ field: LedgerField, _ number: Int) -> String {
    language("“\(blank(field))”不能是\(number)。", "“\(blank(field))” can't be \(number).")
  }

  func notPositive(_ field: LedgerField, _ text: String) -> String {
    language(
      "“\(blank(field))”应大于0，写的是“\(text)”。支出另用“支出”登记，不写负数。",
      "“\(blank(field))” should be above 0, not “\(text)”. What is paid is entered as going out,"
        + " not as less than nothing.")
  }

  func tooMuch(_ field: LedgerField, _ money: Money) -> String {
    language(
      "“\(blank(field))”\(money)元超过一千亿元，没有记入。请核对小数点和零的个数。",
      "“\(blank(field))” of \(money) yuan is more than a hundred thousand million, and nothing was"
        + " entered. Check the point and the zeros.")
  }

  func pointUnreadable(_ text: String) -> String {
    language(
      "经纬度“\(text)”读不懂，请写成“39.9712,116.4301”：WGS84，纬度在前，半角逗号。",
      "the point “\(text)” can't be read. Write it as “39.9712,116.4301”: WGS84, latitude first.")
  }

  func notInList(_ text: String, _ list: NameList) -> String {
    let what = list.name(in: language)
    return language(
      "\(what)里没有“\(text)”。请选已有的，或用 yishi define 加上。",
      "“\(text)” isn't among the \(what). Choose one of them, or add it with yishi define.")
  }

  func notExcluded(_ text: String, _ known: [String]) -> String {
    language(
      "剔除原因里没有“\(text)”，现有：\(language.list(known))。请选一个，或在三率算法里加上。",
      "“\(text)” isn't a reason to leave an order out; there are \(language.list(known)). Choose one, or"
        + " add it to the rates.")
  }

  func numberTaken(_ number: String, _ id: CardID) -> String {
    language(
      "编号\(number)已经是\(id)的，请换一个。",
      "the number \(number) is borne by \(id) already; choose another.")
  }

  func idNotItsOwn(_ id: CardID) -> String {
    language(
      "不能用编号“\(id)”登记：已有同号的，或不合这类卡片的写法。不写编号时由程序给出。",
      "“\(id)” can't be entered: it is taken, or not of this kind. Left out, the program draws one."
    )
  }

  func namedTwice(_ id: CardID) -> String {
    language("\(name(id))写了两次。", "\(name(id)) is named twice.")
  }

  var constitutionRefused: String {
    language(
      "只有议事机构（body）有章程。请去掉这一项，或把类别改为 body。",
      "only a body has a constitution. Leave it out, or enter the party as a body.")
  }

  var telephoneRefused: String {
    language(
      "只有会议主体和单位可以登记办公电话，个人电话不入台账。",
      "only a body or unit has a telephone here; a person's belongs nowhere in the ledger.")
  }

  func personalNumber(_ field: LedgerField) -> String {
    language(
      "“\(blank(field))”里有个人的电话或证件号码，不能入台账，请删去。",
      "“\(blank(field))” holds a person's telephone or identity number, which may not stand in the"
        + " ledger; take it out.")
  }

  func notYetHappened(_ day: Day, _ now: Day) -> String {
    language(
      "\(self.day(day))还没有到（今天\(self.day(now))），请核对日期。",
      "\(self.day(day)) is still to come (today is \(self.day(now))); check the day.")
  }

  func wrongCentury(_ day: Day, _ now: Day) -> String {
    language(
      "日期\(day)与今天（\(now)）相差\(Day.lifetime)年以上，年份写错了，请改正。",
      "\(day) is more than \(Day.lifetime) years from today (\(now)); correct the year.")
  }

  func datesReversed(_ from: Day, _ until: Day) -> String {
    language(
      "止日\(day(until))早于起日\(day(from))。", "\(day(until)), its last day, is before \(day(from)).")
  }

  func withinItself(_ id: CardID) -> String {
    language(
      "\(name(id))不能放在它自己下面，请改“所属”。",
      "\(name(id)) would lie within itself; change what it lies within.")
  }

  var nothingNamed: String {
    language("没有写对象，请写明记在哪个事项、点位或任务上。", "nothing is named; say what it is about.")
  }

  var nothingChanges: String {
    language("与现在的一样，没有变更。", "that is what stands there already; nothing changes.")
  }

  func kindChanged(_ id: CardID) -> String {
    language(
      "\(name(id))不能改成另一类卡片。请结束它，另行登记。",
      "\(name(id)) can't become a card of another kind. End it and enter another.")
  }
}
