import Documents
import Text

/// The reports there are, in the order in which they are listed; the raw value is the name for programs.
package enum ReportName: String, CaseIterable, Hashable, Sendable {
  case lacking, rates, sites, adoptions, accounts, goods, pledges, parts, attendance, outcomes,
    steps, quarter
  case year
  case alarms, handover, voices, claims
  case yearAgo = "year-ago"
  case doubleReporting = "double-reporting"
  case absentees, whistles, pool, dispatch, keepers, stars, platforms, numbers, street
  case map, booklet

  /// Whether it counts what lies within two days; the others tell how things stand on the last of them.
  package var isOfSpan: Bool {
    switch self {
    case .rates, .accounts, .goods, .parts, .attendance, .outcomes, .doubleReporting, .whistles,
      .dispatch, .platforms, .street:
      true
    case .lacking, .sites, .adoptions, .pledges, .steps, .quarter, .year, .alarms, .handover,
      .voices,
      .claims, .yearAgo, .absentees, .pool, .keepers, .stars, .numbers, .map, .booklet:
      false
    }
  }

  /// Whether its tables may stand on the wall: they count, and name nobody. What money was spent on is typed
  /// freely and nobody has read it over, so that accounts ask first.
  package var isPublic: Bool { self == .sites }

  /// Whether there is a copy of it that names nobody, for the public.
  package var isForPublic: Bool {
    switch self {
    case .attendance, .outcomes, .year, .street: true
    case .lacking, .rates, .sites, .adoptions, .accounts, .goods, .pledges, .parts, .steps,
      .quarter,
      .alarms, .handover, .voices, .claims, .yearAgo, .doubleReporting, .absentees, .whistles,
      .pool,
      .dispatch, .keepers, .stars, .platforms, .numbers, .map, .booklet:
      false
    }
  }

  /// The page for everybody that it becomes; nil for one that is counted for the office alone.
  package var page: PublicPage.Kind? {
    switch self {
    case .map: .map
    case .booklet: .booklet
    case .lacking, .rates, .sites, .adoptions, .accounts, .goods, .pledges, .parts, .attendance,
      .outcomes, .steps, .quarter, .year, .alarms, .handover, .voices, .claims, .yearAgo,
      .doubleReporting,
      .absentees, .whistles, .pool, .dispatch, .keepers, .stars, .platforms, .numbers, .street:
      nil
    }
  }

  package func title(in language: Language) -> String {
    switch self {
    case .lacking: language("还差什么", "What is lacking")
    case .rates: language("三率", "The rates")
    case .sites: language("点位", "Sites")
    case .adoptions: language("认养", "Adoptions")
    case .accounts: language("收支", "Accounts")
    case .goods: language("物资", "Goods")
    case .pledges: language("协议和承诺", "Pledges")
    case .parts: language("谁参加了", "Who took part")
    case .attendance: language("出席", "Attendance")
    case .outcomes: language("议题怎样结束", "How issues ended")
    case .steps: language("各流程卡在哪一步", "Where matters wait")
    case .quarter: language("季度", "The quarter")
    case .year: language("年度协商目录", "The year")
    case .alarms: language("建议列为议题", "Problems to talk about")
    case .handover: language("移交清单", "Handing over")
    case .voices: language("意见", "Opinions")
    case .claims: language("认领", "Claims")
    case .yearAgo: language("一年前的今天", "A year ago today")
    case .doubleReporting: language("双报到", "Double reporting")
    case .absentees: language("多次缺席", "Often absent")
    case .whistles: language("吹哨报到", "Units called")
    case .pool: language("民生项目池", "Pool of projects")
    case .dispatch: language("调度会", "Dispatch")
    case .keepers: language("包楼联户", "Who looks after what")
    case .stars: language("星级评定", "Stars")
    case .platforms: language("六大平台", "The six platforms")
    case .numbers: language("编号重复", "Numbers borne twice")
    case .street: language("街道台账", "Ledger for the street")
    case .map: language("小地图", "The map")
    case .booklet: language("社区小册子", "The booklet")
    }
  }

  /// What it tells, in one sentence.
  package func help(in language: Language) -> String {
    switch self {
    case .lacking:
      language(
        "应办、办结、反馈各多少，还差哪些、该谁办。",
        "What was to be done, is done and told, and what is lacking.")
    case .rates:
      language("响应率、解决率、满意率，剔除的单列。", "The rates over the work orders, with those left out.")
    case .sites:
      language("按级别和批次数点位，谁还没有。", "Places by level and batch, and who has none.")
    case .adoptions:
      language("待认养、将到期、待挂牌、候补。", "Places that are free, and terms that end.")
    case .accounts:
      language("收入按来源，支出按用途，结余，没公布的季度。", "Money by source and purpose, and what is left.")
    case .goods: language("按品名和来源，还缺多少。", "Goods by item and giver, and what is short.")
    case .pledges: language("按类别：已签、已兑现、尚余。", "By kind: signed, kept and still open.")
    case .parts:
      language("五社、六大平台等各方参加了哪些会，谁没参加过。", "Which parties came to which meetings.")
    case .attendance:
      language(
        "按身份、按人：应到、实到、委托、请假、缺席，一年内三次无故缺席的。",
        "By group and by member: called, came, excused, missing, and who was missing too often.")
    case .outcomes:
      language(
        "议定、未议定、暂缓等各几件，从提出到办结几天，上期并列。",
        "How issues ended, and the days from raised to done, beside the days before.")
    case .steps: language("哪个流程的哪一步等得最久。", "The steps at which matters wait longest.")
    case .year:
      language(
        "一年的全部议题一行一件，四个季度和上年并列。",
        "Every issue of a year, a row each, its quarters, and the year before beside it.")
    case .quarter: language("一个季度的全部数，上一季度并列。", "All numbers of a quarter, beside the last.")
    case .alarms:
      language("同一点位反复出的问题，该拿到会上议。", "The same problem at one place again and again.")
    case .handover:
      language("在办的、快到期的、等答复的，交给接手的人。", "What whoever takes over finds open.")
    case .voices: language("意见采纳多少，哪些还没答复。", "What became of opinions, and which wait.")
    case .claims: language("认领了的和待认领的。", "What was taken on, and what waits for somebody.")
    case .yearAgo:
      language(
        "去年此时议定的还算不算数，去年夏天的问题今年先看。",
        "What was settled a year ago, and what may come again.")
    case .doubleReporting:
      language("报到单位参加了哪些会。", "Which reporting units came to which meetings.")
    case .absentees:
      language("章程写明几次缺席的，谁到了次数。", "Who stayed away as often as the clause says.")
    case .whistles:
      language("吹哨叫了哪些单位，来没来、认领了什么。", "Which units were called, came and took on what.")
    case .pool:
      language(
        "工单、意见、问题、回访里还没办完的，和未诉先办的。", "What is open from orders, opinions, problems and visits.")
    case .dispatch:
      language("没办完的工单按类别，逐件过。", "Open work orders by category, to be gone through.")
    case .keepers:
      language("谁包哪栋楼、联系几户，哪里没有人。", "Who looks after which house, and which have nobody.")
    case .stars:
      language("每种评定几星的各几个，未评的。", "How many places have how many stars, by each list.")
    case .platforms:
      language("每个平台开了哪些会、谁参加了，没开过的。", "Which meetings each platform called, and who came.")
    case .numbers: language("文号、会议次数、点位编号给了两次的。", "Numbers that were given twice.")
    case .street:
      language(
        "每次会议每个议题一行，不写居民姓名，报给街道。", "A row an issue of every meeting, naming no resident.")
    case .map:
      language(
        "给大家看的一页：有坐标的点位在哪里，牌上写的什么。",
        "A page for everybody: where the places are, and what their plaques say.")
    case .booklet:
      language(
        "给大家看的一册：大事记、有事怎样提、小地图、认养、便民服务、公约、作品。",
        "For everybody: what happened, how to bring an issue, the map, services, the pact.")
    }
  }
}
