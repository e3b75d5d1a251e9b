/// What the page says besides the declarations.
extension EventsPage {
  static let introduction = """
    # 事件 / Events

    会议文件每一行的 `events` 里写的是什么：每一种事件、它的成员、单位和含义，其后是成员所用的各种值。\
    行本身的写法（`n`、`at`、`by`、`v`、`sum`）见[会议文件](session-file.md)。本页由程序的声明写成，\
    由测试核对。

    What stands in `events` on each line of a session file: every kind of event with its members, \
    their units and their meaning, and after them the values that members hold. The lines around \
    them (`n`, `at`, `by`, `v`, `sum`) are told in [the session file](session-file.md#in-english). \
    This page is made from the program's declarations, and a test holds it to them.

    ```json
    {"n":1,"at":"2024-05-18T14:20:31.402+08:00","by":"签到处",\
    "events":[{"signedIn":{"participant":"p03"}}],"sum":"…"}
    ```

    ## 怎样读 / How to read it

    - **一个事件一个对象。** 只有一个键，就是事件的名称：`{"signedIn":{"participant":"p03"}}`。名称和成员\
    从不改名。各事件的 `v` 是最早有它的版本，一条的 `v` 是其中各事件的最大者；表决方面属于第 2 版的成员见\
    [会议文件](session-file.md#表决的第-2-版内容)。
    - **没有就不写。** “可无”的成员没有值时整个不写，不写 `null`；“不写即”的成员等于所列的值时不写。写不写\
    都照此读。空数组 `[]` 与不写不同，除非另有说明。
    - **不认识的成员忽略**，不认识的事件不会出现在认识的 `v` 里。
    - **一条里的各个事件一起发生**，依次生效；`happened`、`happenedOn`、`despite` 说的是同一条里的其他事件。
    - **撤销、更正、隐去**不改动原来的行：`retracted`、`corrected`、`restated` 在后面的行里说第几条怎样了。\
    `restated` 里隐去了的文字，“可无”的不写，必有的是空文字 `""`。
    - **枚举。** 只有名称的写成文字，如 `"voting"`；带内容的写成只有一个键的对象，\
    如 `{"deferred":{"reason":"…"}}`，没有内容的是空对象，如 `{"listed":{}}`。各值的表中写明是哪一种。

    In English:

    - An event is an object of one member, its name. Names and members never change. `v` is the \
    version that first had the event; an entry bears the highest of its events.
    - What is “optional” is left out where there is nothing, never `null`; what is “left out for” \
    a value is left out where it has that value. An empty list isn't the same as none unless it \
    says so.
    - Ignore members you don't know; events you don't know stand in no entry whose `v` you know.
    - The events of an entry happened together and take effect in their order; \
    `happened`, `happenedOn` and `despite` speak of the others in their entry.
    - Lines are never changed by undo, correction or redaction: `retracted`, `corrected` and \
    `restated` say in a later line what has become of an entry. \
    What `restated` struck out is left out where it is optional, and an empty text where it isn't.
    - A choice among words is a text; a choice whose words carry values is an object of one \
    member, with an empty object where it carries none. The tables show which.

    ## 通用写法 / Common forms

    ### 编号 / Numbers

    文字，一个字母加序号，至少两位：`"p03"`、`"i01"`，满百以后三位。每次会议内各自从 1 起，用过的不再给别的人或事，\
    即使撤销了。先按长度、再按文字比较，就是先后次序。

    A text, a letter for the kind and a count of at least two digits, from 1 in each meeting; none \
    is given twice, even after an undo. Shorter ones come first, then by text.

    | 字母 letter | 指什么 of what |
    |---|---|
    \(numberRows)

    ### 日期 / Day

    文字 `"2024-05-18"`，公历，没有时刻和时区。A text, Gregorian, without time or zone.

    ### 时刻 / Moment

    文字 `"2024-05-18T14:20:31.402+08:00"`：墙上的钟所示的时间，精确到毫秒，带时区；小数可以不写，UTC 可写 `Z`。\
    A text: what the wall clock showed, to the millisecond, with its zone; the fraction may be \
    left out, and UTC be `Z`.

    ### 面积 / Area

    文字，平方米，总有两位小数：`"53.27"`、`"6.00"`，即以 0.01㎡（100 cm²）为单位的整数，不是 JSON 数字，\
    不经浮点。A text in square metres with two decimals, whole units of 0.01 ㎡; never a JSON number.

    ### 比例 / Ratio

    文字 `"2/3"`：两个整数，0 ≤ 分子 ≤ 分母，分母 1 至 1000000，不约分，用交叉相乘比较。\
    A text of two whole numbers, not reduced, compared by cross-multiplication.

    ### 数量 / Quantity

    人数写成 JSON 数字 `11`，面积写成文字 `"53.27"`：看是数字还是文字，就知道是哪一种。\
    Persons are a JSON number, areas a text as above: the kind of JSON tells which.
    """

  static let valuesIntroduction = """
    ## 值 / Values

    事件的成员所用的对象和枚举，按名称排列。What members of events hold, by name.
    """

  private static var numberRows: String {
    [
      ("p", "名册上的人 a person on the roster"), ("i", "议题 an issue"), ("m", "方案 a motion"),
      ("a", "修改意见 an amendment"), ("s", "程序 a step of the agenda"),
      ("c", "不同意见 a concern"), ("r", "其他记录 a remark"), ("o", "征求意见 a round of opinions"),
      ("t", "发言 a turn on the floor"), ("v", "表决 a vote"), ("k", "分工 a task"),
      ("f", "附件 an attachment"),
    ].map { "| `\($0.0)` | \($0.1) |" }.joined(separator: "\n")
  }

  /// The number of the first thing of each kind.
  static let numbers = [
    "Participant": "p01", "Issue": "i01", "Motion": "m01", "Amendment": "a01", "AgendaStep": "s01",
    "Concern": "c01", "Remark": "r01", "OpinionRound": "o01", "Turn": "t01", "Vote": "v01",
    "Assignment": "k01", "Attachment": "f01",
  ]

  /// The types that JSON has itself.
  static let plain = [
    "String": "文字 text", "Int": "整数 integer", "Bool": "`true` / `false`",
  ]

  /// What a type is generic over.
  static let generic = [
    "Unit": "整数或面积 integer or [area](#面积--area)", "Choice": "括号里的枚举 one of the words in brackets",
  ]

  /// The types that are told under the common forms, as they code themselves.
  static let forms: [String: (title: String, anchor: String)] = [
    "Day": ("日期 day", "日期--day"), "Moment": ("时刻 moment", "时刻--moment"),
    "Area": ("面积 area", "面积--area"), "Ratio": ("比例 ratio", "比例--ratio"),
    "Quantity": ("数量 quantity", "数量--quantity"),
  ]

  /// What a reader must know besides of values that code themselves.
  static let notes = [
    "Rule": """
    写下来的总是整个对象；读的程序也认一个文字，即内置规则的编号。\
    Written whole; a reader also takes a text, the id of a built-in rule.
    """,
    "Count": """
    用作人数时各成员是整数，用作面积时是面积。\
    Its members are integers where it counts persons, areas where it counts area.
    """,
    "Policy": """
    没有定下来的整个不写。Left out whole where nothing was settled.
    """,
  ]

  static let chapterTitles = [
    "Meeting": "会议 / The meeting", "People": "人员 / People", "Agenda": "议题和方案 / Issues and texts",
    "Floor": "发言 / The floor", "Voting": "表决 / Voting", "Owners": "业主表决票 / Owners' slips",
    "Outcomes": "结果和办理 / Outcomes", "Record": "记录本身 / The record itself",
  ]

  /// What each event and value is called.
  static let titles = [
    "happened": "发生时间", "happenedOn": "发生日期", "despite": "时间存疑的说明", "described": "会议情况",
    "constituted": "章程和信息", "opened": "开会", "adjourned": "散会", "reopened": "复会",
    "signInBegunAnew": "重新签到",
    "sealed": "封存", "sealedAsRecovered": "按恢复本封存",
    "participantAdded": "列入名册", "rosterImported": "导入名册", "participantChanged": "改名册",
    "participantRemoved": "移出名册", "signedIn": "签到", "left": "早退", "cameBack": "返回",
    "excused": "请假", "markedAbsent": "缺席", "represented": "委托", "signInMissed": "补登到会",
    "ownersConfirmed": "业主清册",
    "issueAdded": "列入议题", "issueChanged": "改议题", "screened": "议题审定", "partyStudied": "党组织研究",
    "notified": "提前告知", "competenceJudged": "事项归属", "takenUp": "开始讨论", "stepAdded": "增加程序",
    "stepBegun": "程序开始", "stepEnded": "程序结束", "proposed": "提出方案", "motionWithdrawn": "撤回方案",
    "amendmentProposed": "修改意见", "amendmentRevised": "改修改意见", "amendmentWithdrawn": "撤回修改意见",
    "amendmentAdopted": "修改意见采纳", "amendmentRejected": "修改意见未采纳",
    "amendmentReopened": "修改意见待表决", "concernRaised": "不同意见", "concernAnswered": "答复不同意见",
    "remarked": "其他记录", "thanked": "致谢", "lastRecordConfirmed": "确认上次会议记录",
    "opinionsRecorded": "征求意见",
    "queued": "待发言", "unqueued": "不再待发言", "turnStarted": "开始发言", "turnPaused": "暂停计时",
    "turnResumed": "继续计时", "turnExtended": "延长发言", "turnStopped": "结束发言",
    "turnRestored": "恢复发言", "turnRecorded": "补记发言", "turnNoted": "发言要点",
    "voteOpened": "付表决", "counted": "录入票数", "nameCalled": "点名", "objectionsAsked": "询问不同意见",
    "countChecked": "核对", "recountCalled": "复点", "countWithdrawn": "票数作废重录", "announced": "宣布",
    "voteVoided": "表决作废", "countCorrected": "更正票数",
    "slipsEntered": "录入表决票", "slipsSettled": "认定表决票", "carriedSlipsStand": "上一轮的票有效",
    "deliveryRegistered": "送达登记", "deliveryTakenOut": "去掉送达", "proxySupplied": "补委托书",
    "proxyWithdrawn": "委托书不作数", "roundExtended": "延期", "roundClosed": "征询截止", "lotDrawn": "抽签",
    "concurrenceRecorded": "书面同意", "consentLetGo": "不再征求", "mediated": "协调",
    "objectionRaised": "异议", "objectionAnswered": "处理异议", "settled": "议定事项",
    "closedWithoutAssignment": "无分工办结", "statusChanged": "议题进展", "assigned": "落实分工",
    "assignmentChanged": "改分工", "assignmentDropped": "取消分工", "progressReported": "办理进展",
    "attached": "附件", "attachmentRemoved": "移除附件",
    "paperIssued": "印发文书", "recordReviewed": "审阅记录", "recordConfirmed": "确认记录",
    "retracted": "撤销", "corrected": "更正", "erratumNoted": "勘误", "restated": "隐去",
    "recoveryConfirmed": "确认恢复本", "copyContinued": "选用这一份", "recovered": "恢复", "recordLost": "缺失",

    "Announcement": "宣布内容", "Answer": "票上的意见", "Appraisal": "测评", "Assignment.Progress": "办理进展",
    "Assignment.Work": "工作", "Attachment.File": "文件", "AttendanceWay": "到会方式",
    "AwaitedProxies": "待补委托书", "Ballot": "表决票", "Bilingual": "两种文字", "CalledStance": "点名的意见",
    "Choice": "候选项", "Competence": "事项归属", "Competence.Answer": "归属", "Concurrence": "另行同意",
    "Concurrence.State": "同意情况", "ConcurrenceRecord": "同意记录", "ConcurrenceRecord.Answer": "同意答复",
    "Constitution": "章程", "Constitution.Absence": "缺席条款",
    "Constitution.Announcement": "提前公告条款", "Constitution.Clauses": "自定条款",
    "Constitution.Electronic": "电子表决条款",
    "Constitution.PaperPrefix": "一种文书的文号代字", "Constitution.Proxies": "委托",
    "Constitution.Quorum": "到会条款", "Constitution.Term": "届次",
    "CopyChoice": "选用", "Count": "一种单位的票数", "CountCorrection": "票数更正", "Counts": "人数和面积",
    "Disputed": "争议票算法", "Dwelling": "房屋", "Dwelling.Kind": "房屋类别", "Erratum": "勘误文字",
    "Expectation": "应到", "GroupCount": "一方的票数", "IssueSource": "议题来源",
    "IssueSource.Kind": "来源类别", "IssueStatus": "进展", "IssuedPaper.Way": "印发方式",
    "KnownCopy": "已知的一份", "Lot": "抽签结果",
    "Measure": "单位", "Mediation": "协调情况", "MeetingChanges": "会议情况的改动",
    "MeetingDetails.Afterwards": "事后补录", "MeetingDetails.Terms": "用语", "Notified": "告知情况",
    "Objection": "异议内容", "OpinionRound": "一轮征求意见", "OpinionRound.Numbers": "征求意见的数",
    "Outcome": "议定内容", "Outcome.Point": "一项", "Outcome.Trial": "试行期", "OwnerRoll": "清册",
    "OwnerRoll.Fault": "清册的问题", "OwnerRoll.Head": "一名业主", "OwnerRoll.Reason": "归并理由",
    "Parking": "车位算法", "Participant": "名册上的人", "PartyStudy": "研究情况", "PersonDetails": "人员情况",
    "Policies": "票的算法", "Policy": "一种算法", "PolicyName": "算法名称", "Proxy": "票上的委托",
    "Recovered.Loss": "缺失的各条", "RoundPeriod": "征询期", "Relation": "比较关系", "Rule": "表决规则",
    "Rule.AbsentGroup": "一方未到", "Rule.Agenda": "议程限制", "Rule.Base": "基数",
    "Rule.Decider": "谁来决定", "Rule.Objection": "异议的效力", "Rule.Shape": "规则种类",
    "Rule.Test": "规则的一项比较", "Rule.Test.Name": "比什么", "Rule.Tie": "得票相同怎么办",
    "RuleConfirmation": "填写的比例", "RuleForm.Share": "所要的比例", "Screening": "审定情况",
    "SearchText": "检索文字", "Share": "显示的比例", "Share.Part": "分子", "SlipSource": "来源",
    "Stance": "点名的答复",
    "Standing": "参会身份", "SuppliedProxy": "补来的委托书", "Tally": "票数", "Turn.Kind": "发言性质",
    "Unreadable": "无效票算法", "Unreturned": "未交回票算法", "Verdict": "结论",
    "Verdict.Awaited": "待补的票", "Verdict.AwaitedReading": "补来多少", "Verdict.Followers": "从多的票",
    "Verdict.Followers.Reason": "从多的缘由", "Verdict.Followers.Side": "从哪一方",
    "Verdict.Inconsistency": "数据不符", "Verdict.Inconsistency.Claim": "应有的关系",
    "Verdict.Kind": "结论种类", "Verdict.Missing": "缺少的", "Verdict.OpenPolicy": "未定的算法",
    "Verdict.Outstanding": "尚待同意的", "Verdict.Percentage": "百分比", "Verdict.Reading": "一种读法",
    "Verdict.Test": "结论的一项比较", "Verdict.TieSettlement": "怎样分出", "Verdict.Warning": "提示",
    "VoteOpening": "表决事项", "VoteSubject": "表决内容", "Voters": "一票是谁", "Way": "表决方式",
    "WrittenOpinion": "书面意见",
  ]
}
