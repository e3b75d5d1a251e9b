import Office

/// The commands of the sign-in desk and the roster.
extension CommandName {
  package static let walkIn = CommandName(
    "walk-in", title: ("登记名册外的来人", "Someone not on the roster"), label: ("来人登记", "Walk-in"),
    help: (
      "来的人不在名册上：登记姓名，先列席或旁听。", "Someone who isn't on the roster: an observer until given a vote."
    ))
  package static let person = CommandName(
    "person", title: ("修改个人信息", "Change a person"), label: ("改信息", "Change"),
    help: (
      "改姓名、席别、身份、房号。身份可有几个，人只算一个。",
      "Name, standing, groups, home. Several groups still are one person."
    ))
  package static let expectation = CommandName(
    "expectation", title: ("应到人数", "Number expected"), label: ("应到", "Expected"),
    help: ("按名册、自愿参加或指定人数。", "By roster, voluntary, or a number of its own."))
  package static let roster = CommandName(
    "roster", title: ("名册", "Roster"), label: ("名册", "Roster"),
    help: ("查看和修改名册上的人。", "Shows and changes who is on the roster."))
  package static let addPerson = CommandName(
    "add-person", title: ("在名册上添加一人", "Add somebody to the roster"), label: ("添加", "Add"),
    help: ("逐个添加，存好一位接着下一位。", "One after another."))
  package static let removePerson = CommandName(
    "remove-person", title: ("移出名册", "Take off the roster"), label: ("移出", "Take off"),
    help: ("写明原因；已到会的人不能移出。", "With a reason; nobody who is here."))
}
