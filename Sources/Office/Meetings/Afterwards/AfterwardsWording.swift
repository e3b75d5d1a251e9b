import Deliberation
import Text

/// What the form says that types a meeting in from its papers.
package struct AfterwardsWording {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  var note: String {
    language(
      "照纸面录入：哪一步不合规则，停在那一项，什么也不写入；已经录过的不重复。签到表里的电话不录入。委托、书面票、修改意见请在平常的页面录。",
      "From the papers: where a step breaks a rule nothing is written and the field is told; what is entered "
        + "already isn't again. Telephones of the sheet stay out. Proxies, slips and amendments have "
        + "their own pages.")
  }
  var onlyAfterwards: String {
    language("只用于会后补录的会议（新建时选“会后补录”）。", "For a meeting made as held already.")
  }
  var source: String { language("签到表", "sign-in sheet") }
  var sheetHint: String {
    language("一行一人：姓名，可加房号、身份；可从表格粘贴", "a name a line, with home and group; cells can be pasted")
  }
  var excusedHint: String { language("姓名，用顿号隔开", "names, with commas") }
  var tasksHint: String {
    language("一行一项：做什么|谁负责|哪天前", "one a line: what|who|by when")
  }
  func whoIs(_ name: String) -> String {
    language(
      "签到表上的“\(name)”名册上不止一人，请在这一行写上房号。",
      "“\(name)” may be several people of the roster; add the home on that line.")
  }
  func ofIssue(_ place: Int, _ what: String) -> String {
    language("议题\(place)\(what)", "Issue \(place), \(what)")
  }
  func name(of way: Way) -> String {
    switch way {
    case .hands: language("举手", "hands")
    case .rollCall: language("点名", "roll call")
    case .noObjection: language("问有没有不同意见", "objections asked")
    case .secretBallot: language("无记名投票", "secret ballot")
    case .slips: language("书面表决票", "slips")
    }
  }
  var whichWay: String { language("写了票数，请选怎样表决的。", "There is a count; say how people were asked.") }
  var otherText: String {
    language(
      "这个议题已有方案，写的不是同一段文字；改动请在“议题”页录成修改意见。",
      "The issue has another text already; take the change down as an amendment.")
  }
  func notATask(_ line: String) -> String {
    language(
      "“\(line)”看不出做什么、谁负责、哪天前：用竖线隔开，如“清运堆物|物业公司|4月30日”。",
      "“\(line)” doesn't say what, who and by when; part them by |.")
  }
  var isOver: String { language("录完没有", "Is that all") }
  func over(_ isOver: Bool) -> String {
    isOver ? language("录完了，散会", "yes, adjourn") : language("还有议题", "more to come")
  }
  var givesReasonElsewhere: String {
    language(
      "这一步请在平常的页面写明原因录入，再回来接着录。", " Enter this step on its own page with the reason, then go on.")
  }
}
